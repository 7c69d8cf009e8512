using ZohoOAuth.Binding;
using ZohoOAuth.Client;
using ZohoOAuth.Client.Protocol;
using ZohoOAuth.Client.SignIn;

namespace ZohoOAuth.SignIn;

/// <summary>Signs in with a code that the user enters on another device.</summary>
internal sealed class DeviceSignIn : ISignIn
{
    private readonly ZohoCmdlet _cmdlet;
    private readonly ZohoClient _client;
    private readonly TimeSpan? _patience;

    internal DeviceSignIn(ZohoCmdlet cmdlet, ZohoClient client, IReadOnlyList<string> scope, TimeSpan? patience)
    {
        _cmdlet = cmdlet;
        _client = client;
        _patience = patience;
        Asked = scope;
    }

    public string Action => "Request the consent on another device";

    public string Target => $"client {_client.ClientId} at {_client.AccountsUrl}";

    public ZohoClient? Makes => _client;

    public IReadOnlyList<string> Asked { get; }

    public async Task<ZohoToken> RunAsync(CancellationToken cancellation)
    {
        var services = ZohoCmdlet.Services;
        var server = services.Hosts.RequireAccounts(_client.AccountsUrl, "The client");
        var code = await services.Devices.BeginAsync(_client, Asked, server, _cmdlet.Trace, cancellation).ConfigureAwait(false);
        var patience = _patience < code.Lifetime ? _patience.Value : code.Lifetime;
        await ShowAsync(code, patience).ConfigureAwait(false);
        using var waiting = Poly.CancelAfter(patience, services.Clock);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation, waiting.Token);
        try
        {
            var token = await services.Devices.WaitAsync(_client, Asked, server, code, _cmdlet.Trace, over.Token).ConfigureAwait(false);
            await services.Ledger.AddAsync(token, _cmdlet.Trace).ConfigureAwait(false);
            return GrantExchange.WithRefreshToken(token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw _patience < code.Lifetime ? ZohoErrors.GrantTimeout(code.VerificationUrl, patience) : ZohoErrors.DeviceCodeExpired(code);
        }
    }

    public Task AfterwardsAsync() => Task.CompletedTask;

    private async Task ShowAsync(DeviceCode code, TimeSpan patience)
    {
        await HostText.ShowAsync(
            _cmdlet,
            "On any device, open this address:",
            string.Empty,
            $"    {code.VerificationUrl}",
            string.Empty,
            $"There, enter the code    {code.UserCode}    and accept. Or scan this QR code:",
            string.Empty).ConfigureAwait(false);
        await HostText.ShowCodeAsync(_cmdlet, QrCode.Lines(code.VerificationUrlComplete)).ConfigureAwait(false);
        await HostText.ShowAsync(_cmdlet, string.Empty, $"Waiting until {ZohoCmdlet.Services.Clock.GetUtcNow() + patience:T} UTC. Press Ctrl-C to stop.").ConfigureAwait(false);
    }
}
