using System.Security;
using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Pipeline;
using ZohoOAuth.Vault;

namespace ZohoOAuth.SignIn;

/// <summary>Signs in with a refresh token that exists already. One refresh checks it, even if this computer knows it as rejected.</summary>
internal sealed class RefreshTokenSignIn : ISignIn
{
    private readonly IPipeline _pipeline;
    private readonly ZohoToken _template;

    internal RefreshTokenSignIn(IPipeline pipeline, ZohoClient client, SecureString? refreshToken, IReadOnlyList<string> scope)
    {
        _pipeline = pipeline;
        RequestedScopes = scope;
        if (SecretText.IsEmpty(refreshToken))
        {
            throw ZohoErrors.InvalidInput(
                "RefreshToken",
                $"The refresh token for the client {client.ClientId} is empty.",
                "Specify -RefreshToken, or sign in with a browser: Connect-Zoho -Client.");
        }

        var server = ClientServices.Process.TrustedHosts.RequireAccounts(client.AccountsUrl, "The client");
        _template = new ZohoToken(TokenRequests.Template(client, scope, server))
        {
            RefreshToken = refreshToken,
            KnownSignInMethod = ZohoSignInMethod.RefreshToken,
        };
    }

    public string Action => "Check the refresh token with one refresh";

    public string Target => $"client {_template.ClientId} at {_template.AccountsUrl}";

    public string ClientId => _template.ClientId;

    public ZohoClient? NewRefreshTokenClient => null;

    public IReadOnlyList<string> RequestedScopes { get; }

    public Task WarnAsync() => Task.CompletedTask;

    public async Task<ZohoToken> RunAsync(CancellationToken cancellationToken)
    {
        var services = ClientServices.Process;
        await LogMask.HideAsync(_pipeline, _template.ClientSecret, _template.RefreshToken).ConfigureAwait(false);
        var token = await services.TokenManager.ForceRefreshAsync(
            services.Cache.GetNewest(_template), VaultResolver.CreateContext(_pipeline), cancellationToken).ConfigureAwait(false);
        await LogMask.HideAsync(_pipeline, token.AccessToken).ConfigureAwait(false);
        return token;
    }

    public Task CleanUpAsync() => Task.CompletedTask;
}
