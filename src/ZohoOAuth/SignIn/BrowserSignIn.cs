using ZohoOAuth.Binding;
using ZohoOAuth.Client.Protocol;
using ZohoOAuth.Client.SignIn;

namespace ZohoOAuth.SignIn;

/// <summary>Signs in with a browser: the user consents there, and the redirect brings the grant.</summary>
internal sealed class BrowserSignIn : ISignIn
{
    private readonly ZohoCmdlet _cmdlet;
    private readonly ZohoClient _client;
    private readonly GrantReception _reception;
    private readonly ZohoGrantRequest _request;

    internal BrowserSignIn(ZohoCmdlet cmdlet, ZohoClient client, GrantUrl.Options options, GrantReception reception)
    {
        _cmdlet = cmdlet;
        _client = client;
        _reception = reception;
        _request = GrantUrl.Build(client, options, ZohoCmdlet.Services.Hosts, ZohoCmdlet.Services.Clock.GetUtcNow());
    }

    public string Action => "Request the consent in a browser";

    public string Target => $"client {_client.ClientId} at {_client.AccountsUrl}";

    public ZohoClient? Makes => _client;

    public IReadOnlyList<string> Asked => _request.Scope;

    public async Task<ZohoToken> RunAsync(CancellationToken cancellation)
    {
        var services = ZohoCmdlet.Services;
        var grant = await _reception.ReceiveAsync(_request.Url, _client.RedirectUri, url => services.Redirects.Read(url, _request), cancellation).ConfigureAwait(false);
        return await new GrantExchange(services, _cmdlet.Trace).OfGrantAsync(_client, grant, services.Requests.ServerOf(_client, grant), cancellation).ConfigureAwait(false);
    }

    public Task AfterwardsAsync() => Task.CompletedTask;
}
