using ZohoOAuth.Binding;
using ZohoOAuth.Client.Protocol;

namespace ZohoOAuth.SignIn;

/// <summary>Signs in with a refresh token from an environment variable. One refresh checks the token.</summary>
internal sealed class EnvironmentSignIn : ISignIn
{
    private readonly ZohoCmdlet _cmdlet;
    private readonly ZohoToken _template;

    internal EnvironmentSignIn(ZohoCmdlet cmdlet, ZohoClient client, System.Security.SecureString refreshToken, IReadOnlyList<string> scope)
    {
        _cmdlet = cmdlet;
        Asked = scope;
        var server = ZohoCmdlet.Services.Hosts.RequireAccounts(client.AccountsUrl, "The client");
        _template = new ZohoToken(TokenRequests.Template(client, scope, server)) { RefreshToken = refreshToken };
    }

    public string Action => "Get an access token with the refresh token from the environment variables";

    public string Target => $"client {_template.ClientId} at {_template.AccountsUrl}";

    public ZohoClient? Makes => null;

    public IReadOnlyList<string> Asked { get; }

    public async Task<ZohoToken> RunAsync(CancellationToken cancellation)
    {
        await LogMask.HideAsync(_cmdlet, _template.ClientSecret, _template.RefreshToken).ConfigureAwait(false);
        var token = await ZohoCmdlet.Services.Keeper.FreshAsync(_template, _cmdlet.Caller, cancellation).ConfigureAwait(false);
        await LogMask.HideAsync(_cmdlet, token.AccessToken).ConfigureAwait(false);
        return token;
    }

    public Task AfterwardsAsync() => Task.CompletedTask;
}
