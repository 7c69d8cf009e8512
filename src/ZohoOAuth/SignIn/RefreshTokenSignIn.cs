using System.Security;
using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Pipeline;
using ZohoOAuth.Vault;

namespace ZohoOAuth.SignIn;

/// <summary>
/// Signs in with a refresh token that exists already: from a parameter, a row of a table or an environment variable. One refresh checks the token.
/// </summary>
internal sealed class RefreshTokenSignIn : ISignIn
{
    private readonly IPipeline _pipeline;
    private readonly ZohoToken _template;
    private readonly bool _isFromEnvironment;

    internal RefreshTokenSignIn(IPipeline pipeline, ZohoClient client, SecureString? refreshToken, IReadOnlyList<string> scope, bool isFromEnvironment = false)
    {
        if (SecretText.IsEmpty(refreshToken))
        {
            throw ZohoErrors.InvalidInput(
                "RefreshToken",
                $"The refresh token for the client {client.ClientId} is empty.",
                "Specify -RefreshToken, or sign in with a browser: Connect-Zoho -Client.");
        }

        _pipeline = pipeline;
        _isFromEnvironment = isFromEnvironment;
        RequestedScopes = scope;
        var server = ClientServices.Process.TrustedHosts.RequireAccounts(client.AccountsUrl, "The client");
        _template = new ZohoToken(TokenRequests.Template(client, scope, server))
        {
            RefreshToken = refreshToken,
            KnownSignInMethod = isFromEnvironment ? ZohoSignInMethod.Environment : ZohoSignInMethod.RefreshToken,
        };
    }

    public string Action => _isFromEnvironment
        ? "Get an access token with the refresh token from the environment variables"
        : "Check the refresh token with one refresh";

    public string Target => $"client {_template.ClientId} at {_template.AccountsUrl}";

    public string ClientId => _template.ClientId;

    public ZohoClient? NewRefreshTokenClient => null;

    public IReadOnlyList<string> RequestedScopes { get; }

    public Task WarnAsync() => Task.CompletedTask;

    public async Task<ZohoToken> RunAsync(CancellationToken cancellationToken)
    {
        await LogMask.HideAsync(_pipeline, _template.ClientSecret, _template.RefreshToken).ConfigureAwait(false);
        var token = await RefreshAsync(VaultResolver.CreateContext(_pipeline), cancellationToken).ConfigureAwait(false);
        await LogMask.HideAsync(_pipeline, token.AccessToken).ConfigureAwait(false);
        if (token.CredentialOrigin is not null)
        {
            await LogMask.HideAsync(_pipeline, token.RefreshToken).ConfigureAwait(false);
            _pipeline.Trace.Warn(
                _isFromEnvironment
                    ? "The server replaced the refresh token, so the next sign-in with the old one fails. Save the connection with Save-ZohoToken, "
                        + "or store its RefreshToken as the new value of ZOHO_REFRESH_TOKEN."
                    : "The server replaced the refresh token, so the old one no longer works. The connection that is returned has the new one.");
        }

        return token;
    }

    public Task CleanUpAsync() => Task.CompletedTask;

    /// <summary>
    /// Jobs with the same variables share an access token. A token that the user gives is always checked, even if this computer knows it as rejected.
    /// </summary>
    private Task<ZohoToken> RefreshAsync(TokenRequestContext context, CancellationToken cancellationToken)
    {
        var services = ClientServices.Process;
        return _isFromEnvironment
            ? services.TokenManager.GetFreshAsync(_template, context, cancellationToken)
            : services.TokenManager.ForceRefreshAsync(services.Cache.GetNewest(_template), context, cancellationToken);
    }
}
