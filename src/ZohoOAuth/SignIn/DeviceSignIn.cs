using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.SignIn;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.SignIn;

/// <summary>Signs in with a code that the user enters on another device.</summary>
internal sealed class DeviceSignIn(IPipeline pipeline, ZohoClient client, IReadOnlyList<string> scope, TimeSpan? timeout) : ISignIn
{
    private readonly TimeSpan? _timeout = timeout;

    public string Action => "Request the consent on another device";

    public string ClientId => client.ClientId;

    public string Target => $"client {client.ClientId} at {client.AccountsUrl}";

    public ZohoClient? NewRefreshTokenClient => client;

    public IReadOnlyList<string> RequestedScopes { get; } = scope;

    public Task WarnAsync() => Task.CompletedTask;

    public async Task<ZohoToken> RunAsync(CancellationToken cancellationToken)
    {
        var services = ClientServices.Process;
        services.Grants.RequireDeviceAllowed(client);
        var server = services.TrustedHosts.RequireAccounts(client.AccountsUrl, "The client");
        var code = await services.DeviceFlow.BeginAsync(client, RequestedScopes, server, pipeline.Trace, cancellationToken).ConfigureAwait(false);
        var timeout = _timeout < code.Lifetime ? _timeout.Value : code.Lifetime;
        await ShowAsync(code, timeout).ConfigureAwait(false);
        using var waiting = Poly.CancelAfter(timeout, services.Clock);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, waiting.Token);
        try
        {
            var token = await services.DeviceFlow.WaitAsync(client, RequestedScopes, server, code, pipeline.Trace, cancellation.Token).ConfigureAwait(false);
            await services.Ledger.AddAsync(token, pipeline.Trace).ConfigureAwait(false);
            return GrantExchange.RequireRefreshToken(token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw _timeout < code.Lifetime
                ? ZohoErrors.GrantTimeout(code.VerificationUrl, timeout)
                : ZohoErrors.DeviceCodeExpired(code.UserCode, code.Lifetime);
        }
    }

    public Task CleanUpAsync() => Task.CompletedTask;

    private async Task ShowAsync(DeviceCode code, TimeSpan timeout)
    {
        await HostOutput.ShowAsync(
            pipeline,
            "On any device, open this address:",
            string.Empty,
            $"    {code.VerificationUrl}",
            string.Empty,
            $"There, enter the code    {code.UserCode}    and accept. Or scan this QR code:",
            string.Empty).ConfigureAwait(false);
        await HostOutput.ShowCodeAsync(pipeline, QrCode.Lines(code.VerificationUrlComplete)).ConfigureAwait(false);
        var until = ClientServices.Process.Clock.GetUtcNow() + timeout;
        await HostOutput.ShowAsync(pipeline, string.Empty, $"Waiting until {LocalTime.Of(until)}. Press Ctrl-C to stop.")
            .ConfigureAwait(false);
    }
}
