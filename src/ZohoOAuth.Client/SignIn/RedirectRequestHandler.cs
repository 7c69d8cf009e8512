using System.Net;
using System.Net.Sockets;
using System.Runtime.ExceptionServices;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.SignIn;

/// <summary>Responds to requests to a redirect URI, and keeps the first one that completes the sign-in.</summary>
internal sealed class RedirectRequestHandler<T>(
    LoopbackRedirect redirect, Func<string, T> read, SignInDoor? door, TimeProvider clock, Trace trace)
{
    /// <summary>
    /// The timeout for a request. A browser sends its request at once. A slow client is disconnected and does not block other requests.
    /// </summary>
    private static readonly TimeSpan HeadTimeout = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource<bool> _completed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<bool> _pageShown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly object _gate = new();
    private readonly Func<string, T> _read = read;
    private readonly SignInDoor? _door = door;
    private SignInPage _page = SignInPage.Waiting;
    private ExceptionDispatchInfo? _error;
    private T? _response;
    private bool _hasWarned;

    /// <summary>Completes when a request has completed the sign-in, successfully or not.</summary>
    internal Task<bool> Completed => _completed.Task;

    /// <summary>Completes when the browser has loaded the page with the result.</summary>
    internal Task PageShown => _pageShown.Task;

    /// <summary>
    /// The first error that arrived without the state. Any page can send one, so it does not end the sign-in. If no other answer arrives, it is the
    /// reason, because Zoho also sends a refusal without the state.
    /// </summary>
    internal ZohoOAuthException? UnconfirmedError { get; private set; }

    /// <summary>The result of the sign-in. Throws when the sign-in failed.</summary>
    internal T Result()
    {
        _error?.Throw();
        return _response!;
    }

    /// <summary>Reads one request and responds to it. Invalid input from a client affects only its own connection.</summary>
    internal async Task RespondAsync(TcpClient connection, CancellationToken cancellationToken)
    {
        using var timeout = Poly.CancelAfter(HeadTimeout, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var stream = connection.GetStream();
            var head = await RequestHead.ReadAsync(stream, stop.Token).ConfigureAwait(false);
            var response = head is null ? SignInPage.Nothing(HttpStatusCode.BadRequest) : ResponseTo(head, connection);

            // Before the response is sent: a fast client can complete the sign-in while the response to its visit of the door is on its way.
            var isCompleted = _completed.Task.IsCompleted;
            await Poly.WriteAsync(stream, response, stop.Token).ConfigureAwait(false);
            await stream.FlushAsync(stop.Token).ConfigureAwait(false);
            try
            {
                await ConnectionEnd.DrainAsync(connection, stream, clock, stop.Token).ConfigureAwait(false);
            }
            finally
            {
                if (head is { IsNavigation: true } && (IsPage(head) || IsDoor(head)) && isCompleted)
                {
                    _pageShown.TrySetResult(true);
                }
            }
        }
        catch (Exception error) when (
            error is IOException or SocketException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            // The client disconnected or was too slow.
        }
    }

    private byte[] ResponseTo(RequestHead head, TcpClient connection)
    {
        if (!redirect.IsHost(head.Host))
        {
            // A foreign host name resolves to this machine (DNS rebinding). Its page must not get the listener's origin.
            return SignInPage.Nothing(HttpStatusCode.BadRequest);
        }

        if (!head.IsNavigation)
        {
            // The request comes from inside a page, for example an image, a frame or a script. The redirect of a user is a navigation of a tab.
            return SignInPage.Nothing(HttpStatusCode.Forbidden);
        }

        if (head.Method != "GET")
        {
            return SignInPage.Nothing(HttpStatusCode.MethodNotAllowed);
        }

        return IsDoor(head) ? Open(_door!, head, connection)
            : head.Path != redirect.Path ? SignInPage.Nothing(HttpStatusCode.NotFound)
            : IsPage(head) ? _page.Response()
            : Handle(head);
    }

    /// <summary>Whether the request is for the redirect URI without any parameters. It gets the page with the result.</summary>
    private bool IsPage(RequestHead head) => head.Path == redirect.Path && (head.Query.Length == 0 || "?" + head.Query == redirect.Uri.Query);

    private bool IsDoor(RequestHead head) => _door?.IsAt(head) == true;

    private byte[] Open(SignInDoor door, RequestHead head, TcpClient connection)
    {
        if (LinuxSockets.IsOfOtherUser(((IPEndPoint)connection.Client.RemoteEndPoint!).Port, redirect.Uri.Port))
        {
            Report("Another user of this computer opened the link of this sign-in, and the module ignored it. The sign-in continues. "
                + "If your browser runs as another user, run the command with -NoBrowser.");
            return SignInPage.Nothing(HttpStatusCode.Forbidden);
        }

        return door.Open() ?? OpenAgain(door, head);
    }

    /// <summary>
    /// The response to a second visit of the door. If it does not come from the first visitor, that one may be another user, who then knows the state:
    /// the sign-in fails.
    /// </summary>
    private byte[] OpenAgain(SignInDoor door, RequestHead head)
    {
        if (door.Knows(head))
        {
            return SignInPage.UsedHere.Response();
        }

        lock (_gate)
        {
            _error = ExceptionDispatchInfo.Capture(ZohoErrors.SignInLinkUsedTwice(redirect.Uri));
            _page = SignInPage.Failed;
        }

        _completed.TrySetResult(true);
        return SignInPage.Used.Response();
    }

    private byte[] Handle(RequestHead head)
    {
        lock (_gate)
        {
            if (!_completed.Task.IsCompleted && Complete(head) is { } rejected)
            {
                return rejected.Response();
            }
        }

        return SignInPage.RedirectTo(redirect.Uri.PathAndQuery);
    }

    /// <summary>Completes the sign-in. When the request does not complete it, returns the page that says so.</summary>
    private SignInPage? Complete(RequestHead head)
    {
        if (_door?.Admits(head) == false)
        {
            // The URL is not read: the first code that is read for a request is the only one that counts.
            Report(
                $"The module ignored an answer at {redirect.Uri}, because it came from another browser than the one that it opened. The sign-in continues. "
                    + (_door.CanPaste ? "If it came from your browser, paste its address here." : "To use another browser, run the command with -NoBrowser."));
            return _door.CanPaste ? SignInPage.OtherBrowser : SignInPage.OtherBrowserNoPaste;
        }

        try
        {
            _response = _read(HostUrl.Origin(redirect.Uri) + head.Target);
            _page = SignInPage.Accepted;
        }
        catch (ZohoOAuthException error) when (IsUnrelated(error, head))
        {
            Report(
                $"The module ignored an answer at {redirect.Uri}, because it belongs to another sign-in, for example to an older browser tab. "
                    + "The sign-in continues. Accept the consent in the newest tab.");
            trace.Write(error.Message);
            return SignInPage.Unrelated;
        }
        catch (ZohoOAuthException error) when (!HasState(head) && _door?.Knows(head) != true)
        {
            UnconfirmedError ??= error;
            Report(
                $"An error arrived at {redirect.Uri}, but it lacks the state of this sign-in, so another page may have sent it. "
                    + $"The sign-in continues. If you refused the consent, press Ctrl-C. The error was: {error.Message}");
            return SignInPage.Unconfirmed;
        }
        catch (ZohoOAuthException error)
        {
            _error = ExceptionDispatchInfo.Capture(error);
            _page = error.ErrorId == ErrorIds.GrantDenied ? SignInPage.Refused : SignInPage.Failed;
        }

        _completed.TrySetResult(true);
        return null;
    }

    private static bool HasState(RequestHead head) => FormEncoding.Read(head.Query).TryGetValue(WireNames.State, out var state) && state.Length > 0;

    private static bool IsUnrelated(ZohoOAuthException error, RequestHead head) =>
        error.ErrorId == ErrorIds.StateMismatch || (error.ErrorId == ErrorIds.InvalidInput && !FormEncoding.Read(head.Query).ContainsKey(WireNames.Error));

    /// <summary>Warns only once, so that many requests cannot flood the console.</summary>
    private void Report(string line)
    {
        if (_hasWarned)
        {
            trace.Write(line);
            return;
        }

        _hasWarned = true;
        trace.Warn(line);
    }
}
