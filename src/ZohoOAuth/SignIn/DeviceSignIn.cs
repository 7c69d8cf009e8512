using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.SignIn;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.SignIn;

/// <summary>Signs in with a code that the user enters on another device.</summary>
internal sealed class DeviceSignIn : ISignIn
{
    private readonly IPipeline _pipeline;
    private readonly ZohoClient _client;
    private readonly TimeSpan? _timeout;

    internal DeviceSignIn(IPipeline pipeline, ZohoClient client, IReadOnlyList<string> scope, TimeSpan? timeout)
    {
        _pipeline = pipeline;
        _client = client;
        _timeout = timeout;
        RequestedScopes = scope;
    }

    public string Action => "Request the consent on another device";

    public string Target => $"client {_client.ClientId} at {_client.AccountsUrl}";

    public ZohoClient? NewRefreshTokenClient => _client;

    public IReadOnlyList<string> RequestedScopes { get; }

    public async Task<ZohoToken> RunAsync(CancellationToken cancellationToken)
    {
        var services = ClientServices.Process;
        var server = services.TrustedHosts.RequireAccounts(_client.AccountsUrl, "The client");
        var code = await services.DeviceFlow.BeginAsync(_client, RequestedScopes, server, _pipeline.Trace, cancellationToken).ConfigureAwait(false);
        var timeout = _timeout < code.Lifetime ? _timeout.Value : code.Lifetime;
        await ShowAsync(code, timeout).ConfigureAwait(false);
        using var waiting = Poly.CancelAfter(timeout, services.Clock);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, waiting.Token);
        try
        {
            var token = await services.DeviceFlow.WaitAsync(_client, RequestedScopes, server, code, _pipeline.Trace, over.Token).ConfigureAwait(false);
            await services.Ledger.AddAsync(token, _pipeline.Trace).ConfigureAwait(false);
            return GrantExchange.WithRefreshToken(token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw _timeout < code.Lifetime ? ZohoErrors.GrantTimeout(code.VerificationUrl, timeout) : ZohoErrors.DeviceCodeExpired(code.UserCode, code.Lifetime);
        }
    }

    public Task CleanUpAsync() => Task.CompletedTask;

    private async Task ShowAsync(DeviceCode code, TimeSpan timeout)
    {
        await HostText.ShowAsync(
            _pipeline,
            "On any device, open this address:",
            string.Empty,
            $"    {code.VerificationUrl}",
            string.Empty,
            $"There, enter the code    {code.UserCode}    and accept. Or scan this QR code:",
            string.Empty).ConfigureAwait(false);
        await HostText.ShowCodeAsync(_pipeline, QrCode.Lines(code.VerificationUrlComplete)).ConfigureAwait(false);
        await HostText.ShowAsync(_pipeline, string.Empty, $"Waiting until {ClientServices.Process.Clock.GetUtcNow() + timeout:T} UTC. Press Ctrl-C to stop.").ConfigureAwait(false);
    }
}
