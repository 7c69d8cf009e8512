using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.SignIn;

/// <summary>Signs in with a browser: the user consents there, and the redirect brings the grant.</summary>
internal sealed class BrowserSignIn : ISignIn
{
    private readonly IPipeline _pipeline;
    private readonly ZohoClient _client;
    private readonly GrantReceiver _receiver;
    private readonly ZohoGrantRequest _request;

    internal BrowserSignIn(IPipeline pipeline, ZohoClient client, GrantUrl.Options options, GrantReceiver receiver)
    {
        _pipeline = pipeline;
        _client = client;
        _receiver = receiver;
        _request = GrantUrl.Build(client, options, ClientServices.Process.TrustedHosts, ClientServices.Process.Clock.GetUtcNow());
    }

    public string Action => "Request the consent in a browser";

    public string ClientId => _client.ClientId;

    public string Target => $"client {_client.ClientId} at {_client.AccountsUrl}";

    public ZohoClient? NewRefreshTokenClient => _client;

    public IReadOnlyList<string> RequestedScopes => _request.Scope;

    public Task WarnAsync() => Task.CompletedTask;

    public async Task<ZohoToken> RunAsync(CancellationToken cancellationToken)
    {
        var services = ClientServices.Process;
        services.Grants.RequireAllowed(_client);
        var grant = await _receiver.ReceiveAsync(_request.Url, _client.RedirectUri, url => services.Redirects.Read(url, _request), cancellationToken)
            .ConfigureAwait(false);
        await services.Grants.CountAsync(grant, _pipeline.Trace).ConfigureAwait(false);
        var server = services.TokenRequests.ServerOf(_client, grant);
        return await services.NewExchange(_pipeline.Trace).ExchangeGrantAsync(_client, grant, server, cancellationToken).ConfigureAwait(false);
    }

    public Task CleanUpAsync() => Task.CompletedTask;
}
