using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.SignIn;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.SignIn;

/// <summary>
/// Shows the address of the consent page, opens the browser, and waits for the address that the browser reaches after the consent. It
/// arrives on the redirect URI, or the user pastes it. Both ways pass the same checks.
/// </summary>
internal sealed class GrantReceiver(IPipeline pipeline)
{
    /// <summary>Does not open a browser. The user opens the address on this or another machine.</summary>
    internal bool NoBrowser { get; init; }

    internal required TimeSpan Timeout { get; init; }

    /// <summary>
    /// Whether the address of the consent page contains a token. Such an address must be on the screen only if necessary.
    /// </summary>
    internal bool IsUrlSecret { get; init; }

    /// <summary>Waits for the address after the consent, and returns what <paramref name="read"/> makes of it.</summary>
    internal async Task<T> ReceiveAsync<T>(string url, string? redirectUri, Func<string, T> read, CancellationToken cancellationToken)
    {
        url = ConsentUrl.Require(url, ClientServices.Process.TrustedHosts).AbsoluteUri;
        var redirect = LoopbackRedirect.Of(redirectUri);
        var paste = await PastedUrlReader.OfAsync(pipeline).ConfigureAwait(false);
        if (redirect is null && !paste.CanRead)
        {
            throw ZohoErrors.InvalidInput(
                "RedirectUri",
                $"The redirect URI {redirectUri ?? "(none)"} cannot be received on this computer, and the session is not interactive, "
                    + "so the address cannot be pasted.",
                "Register a redirect URI such as http://localhost:8765/callback in the API console, and pass it to New-ZohoClient -RedirectUri. "
                    + "Or use Get-ZohoGrantUrl, and pass the address that the browser shows after the consent to ConvertFrom-ZohoRedirectUrl.");
        }

        using var listener = await ListenerAsync(redirect).ConfigureAwait(false);
        var door = listener?.NewDoor(url, paste.CanRead);
        var isOpen = !NoBrowser && door is not null && BrowserLauncher.TryOpen(door.Address);
        if (!isOpen && (!IsUrlSecret || paste.CanRead))
        {
            // The user opens the URL itself. The browser may be on another machine, where the door leads nowhere.
            door = null;
        }

        await ShowInvitationAsync(IsUrlSecret && door is not null ? door.Address.AbsoluteUri : url, isOpen, redirect, paste.CanRead && !(IsUrlSecret && isOpen))
            .ConfigureAwait(false);
        using var timeout = Poly.CancelAfter(Timeout, ClientServices.Process.Clock);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return await FirstAsync(listener, door, paste, read, cancellation.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw listener?.UnconfirmedError ?? ZohoErrors.GrantTimeout(redirectUri ?? "the prompt", Timeout);
        }
    }

    /// <summary>The first answer wins, from the listener or pasted. The method does not wait for the other one.</summary>
    private async Task<T> FirstAsync<T>(
        RedirectListener? listener, SignInDoor? door, PastedUrlReader paste, Func<string, T> read, CancellationToken cancellationToken)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pasted = PastedAsync(paste, read, cancellation.Token);
        var visited = listener is null ? pasted : listener.ReceiveAsync(read, door, pipeline.Trace, cancellation.Token);
        try
        {
            return await (await Task.WhenAny(pasted, visited).ConfigureAwait(false)).ConfigureAwait(false);
        }
        finally
        {
#pragma warning disable VSTHRD103 // The callback only closes a socket.
            cancellation.Cancel();
#pragma warning restore VSTHRD103
            await EndedAsync(pasted).ConfigureAwait(false);
            await EndedAsync(visited).ConfigureAwait(false);
        }
    }

    /// <summary>If a pasted line does not belong to this sign-in, the user is told and can paste another one.</summary>
    private async Task<T> PastedAsync<T>(PastedUrlReader paste, Func<string, T> read, CancellationToken cancellationToken)
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
                await HostOutput.ShowAsync(
                    pipeline,
                    error.Message,
                    "Paste the complete address that the browser shows after this consent, from http to its end. Press Ctrl-C to stop.").ConfigureAwait(false);
            }
        }
    }

    private async Task<RedirectListener?> ListenerAsync(LoopbackRedirect? redirect)
    {
        var clock = ClientServices.Process.Clock;
        return redirect is not null
            ? await RedirectListener.OpenAsync(redirect, clock, port => PortOwner.FindAsync(pipeline, port)).ConfigureAwait(false)
            : NoBrowser ? null : RedirectListener.OpenForDoor(clock);
    }

    private async Task ShowInvitationAsync(string address, bool isOpen, LoopbackRedirect? redirect, bool canPaste)
    {
        await HostOutput.ShowAsync(
            pipeline,
            isOpen ? "Your browser opens this address. If it does not, open the address yourself and accept:" : "Open this address in a browser and accept:",
            string.Empty,
            address,
            string.Empty).ConfigureAwait(false);
        var until = ClientServices.Process.Clock.GetUtcNow() + Timeout;
        await HostOutput.ShowAsync(
            pipeline,
            (redirect, canPaste) switch
            {
                (null, _) =>
                [
                    "Then paste the address from the address bar of the browser here and press Enter. Your input is not shown.",
                    $"Waiting until {LocalTime.Of(until)}. Press Ctrl-C to stop.",
                ],
                (_, true) =>
                [
                    $"Waiting at {redirect.Uri} until {LocalTime.Of(until)}. Press Ctrl-C to stop.",
                    "If the browser is on another machine, paste the address from its address bar here and press Enter. Your input is not shown.",
                ],
                _ => [$"Waiting at {redirect.Uri} until {LocalTime.Of(until)}."],
            }).ConfigureAwait(false);
    }

    /// <summary>Waits for the task that lost the race and ignores its errors.</summary>
    private static async Task EndedAsync(Task task)
    {
        await Task.WhenAny(task).ConfigureAwait(false);
        _ = task.Exception;
    }
}
