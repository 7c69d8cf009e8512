using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.SignIn;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.SignIn;

/// <summary>
/// Shows a person where to consent, opens the browser, and waits for the address that it comes back to: on the redirect URI
/// itself, or pasted. Both ways are read by the same checks.
/// </summary>
internal sealed class GrantReceiver
{
    private readonly IPipeline _pipeline;

    internal GrantReceiver(IPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Do not open a browser: the person does, here or elsewhere.</summary>
    internal bool NoBrowser { get; init; }

    internal required TimeSpan Timeout { get; init; }

    /// <summary>Whether the address of the consent holds a token, and may stand neither in a process's arguments nor, without need, on the screen.</summary>
    internal bool IsAddressSecret { get; init; }

    /// <summary>What <paramref name="read"/> makes of the address that the browser comes back to.</summary>
    internal async Task<T> ReceiveAsync<T>(string url, string? redirectUri, Func<string, T> read, CancellationToken cancellationToken)
    {
        var redirect = LoopbackRedirect.Of(redirectUri);
        var paste = await PastedUrl.OfAsync(_pipeline).ConfigureAwait(false);
        if (redirect is null && !paste.CanRead)
        {
            throw ZohoErrors.InvalidInput(
                "RedirectUri",
                $"The redirect URI {redirectUri ?? "(none)"} does not lead to a listener on this machine, and nobody can paste an address here.",
                "Register a redirect URI such as http://localhost:8765/callback in the API console and give it to New-ZohoClient -RedirectUri; or use Get-ZohoGrantUrl, and ConvertFrom-ZohoRedirectUrl with the address that the browser ends on.");
        }

        using var listener = redirect is null ? null : await RedirectListener.OpenAsync(redirect, ClientServices.Process.Clock, port => PortOwner.FindAsync(_pipeline, port)).ConfigureAwait(false);
        await ShowInvitationAsync(url, redirect, listener, paste.CanRead).ConfigureAwait(false);
        using var timeout = Poly.CancelAfter(Timeout, ClientServices.Process.Clock);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return await FirstAsync(listener, url, paste, read, over.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw ZohoErrors.GrantTimeout(redirectUri ?? "the prompt", Timeout);
        }
    }

    /// <summary>The listener's answer or the pasted one; who comes second is not waited for.</summary>
    private async Task<T> FirstAsync<T>(RedirectListener? listener, string url, PastedUrl paste, Func<string, T> read, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pasted = PastedAsync(paste, read, over.Token);
        var visited = listener is null ? pasted : listener.ReceiveAsync(read, IsAddressSecret ? url : null, _pipeline.Trace, over.Token);
        try
        {
            return await (await Task.WhenAny(pasted, visited).ConfigureAwait(false)).ConfigureAwait(false);
        }
        finally
        {
#pragma warning disable VSTHRD103 // Whoever listens to it only closes a socket.
            over.Cancel();
#pragma warning restore VSTHRD103
            await EndedAsync(pasted).ConfigureAwait(false);
            await EndedAsync(visited).ConfigureAwait(false);
        }
    }

    /// <summary>A line that is no answer to this sign-in is said so, and another may be pasted.</summary>
    private async Task<T> PastedAsync<T>(PastedUrl paste, Func<string, T> read, CancellationToken cancellationToken)
    {
        while (true)
        {
            var line = await paste.ReadAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                return read(line);
            }
            catch (ZohoOAuthException error) when (error.ErrorId is ErrorIds.StateMismatch or ErrorIds.InvalidInput)
            {
                await HostText.ShowAsync(_pipeline, error.Message, "Paste the address that the browser ends on after this consent, from http to its end; Ctrl-C ends the waiting.").ConfigureAwait(false);
            }
        }
    }

    private async Task ShowInvitationAsync(string url, LoopbackRedirect? redirect, RedirectListener? listener, bool canPaste)
    {
        var door = IsAddressSecret && listener is not null && redirect is not null ? HostUrl.Origin(redirect.Uri) + listener.DoorPath : url;
        var isOpen = !NoBrowser && BrowserLauncher.TryOpen(door);

        // The door leads nowhere on another machine: who pastes from there needs the address itself.
        var address = isOpen || !canPaste ? door : url;
        await HostText.ShowAsync(
            _pipeline,
            isOpen ? "Your browser opens this address; if it does not, open it yourself and accept:" : "Open this address in a browser and accept:",
            string.Empty,
            address,
            string.Empty).ConfigureAwait(false);
        var until = ClientServices.Process.Clock.GetUtcNow() + Timeout;
        await HostText.ShowAsync(
            _pipeline,
            (redirect, canPaste && address == url) switch
            {
                (null, _) => ["Then paste the address that the browser ends on here, and press Enter; it is not shown.", $"Waiting until {until:T} UTC; Ctrl-C ends it."],
                (_, true) => [$"Waiting at {redirect.Uri} until {until:T} UTC; Ctrl-C ends it.", "From a browser on another machine, paste the address that it ends on here, and press Enter; it is not shown."],
                _ => [$"Waiting at {redirect.Uri} until {until:T} UTC."],
            }).ConfigureAwait(false);
    }

    /// <summary>Who came second has nothing to say any more, be it an error.</summary>
    private static async Task EndedAsync(Task task)
    {
        await Task.WhenAny(task).ConfigureAwait(false);
        _ = task.Exception;
    }
}
