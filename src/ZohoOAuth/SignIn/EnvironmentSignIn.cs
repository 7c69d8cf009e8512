using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Pipeline;
using ZohoOAuth.Vault;

namespace ZohoOAuth.SignIn;

/// <summary>Signs in with a refresh token from an environment variable. One refresh checks the token.</summary>
internal sealed class EnvironmentSignIn : ISignIn
{
    private readonly IPipeline _pipeline;
    private readonly ZohoToken _template;

    internal EnvironmentSignIn(IPipeline pipeline, ZohoClient client, System.Security.SecureString refreshToken, IReadOnlyList<string> scope)
    {
        _pipeline = pipeline;
        RequestedScopes = scope;
        var server = ClientServices.Process.TrustedHosts.RequireAccounts(client.AccountsUrl, "The client");
        _template = new ZohoToken(TokenRequests.Template(client, scope, server))
        {
            RefreshToken = refreshToken,
            KnownSignInMethod = ZohoSignInMethod.Environment,
        };
    }

    public string Action => "Get an access token with the refresh token from the environment variables";

    public string Target => $"client {_template.ClientId} at {_template.AccountsUrl}";

    public string ClientId => _template.ClientId;

    public ZohoClient? NewRefreshTokenClient => null;

    public IReadOnlyList<string> RequestedScopes { get; }

    public Task WarnAsync() => Task.CompletedTask;

    public async Task<ZohoToken> RunAsync(CancellationToken cancellationToken)
    {
        await LogMask.HideAsync(_pipeline, _template.ClientSecret, _template.RefreshToken).ConfigureAwait(false);
        var token = await ClientServices.Process.TokenManager.GetFreshAsync(_template, VaultResolver.CreateContext(_pipeline), cancellationToken)
            .ConfigureAwait(false);
        await LogMask.HideAsync(_pipeline, token.AccessToken).ConfigureAwait(false);
        if (token.CredentialOrigin is not null)
        {
            await LogMask.HideAsync(_pipeline, token.RefreshToken).ConfigureAwait(false);
            _pipeline.Trace.Warn(
                "The server replaced the refresh token, so the next sign-in with the old one fails. Save the connection with Save-ZohoToken, "
                    + "or store its RefreshToken as the new value of ZOHO_REFRESH_TOKEN.");
        }

        return token;
    }

    public Task CleanUpAsync() => Task.CompletedTask;
}
