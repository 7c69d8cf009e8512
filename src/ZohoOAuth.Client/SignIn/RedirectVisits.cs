using System.Net;
using System.Net.Sockets;
using System.Runtime.ExceptionServices;
using ZohoOAuth.Client.Protocol;

namespace ZohoOAuth.Client.SignIn;

/// <summary>Answers the visits to a redirect URI, and keeps the first one that decides the sign-in.</summary>
internal sealed class RedirectVisits<T>
{
    /// <summary>A browser sends its request at once. One that dawdles is let go, and keeps nobody waiting meanwhile.</summary>
    private static readonly TimeSpan HeadPatience = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource<bool> _decided = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<bool> _pageShown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly object _gate = new();
    private readonly LoopbackRedirect _redirect;
    private readonly Func<string, T> _read;
    private readonly (string Path, string Location)? _door;
    private readonly TimeProvider _clock;
    private readonly Trace _trace;
    private AnswerPage _page = AnswerPage.Waiting;
    private ExceptionDispatchInfo? _error;
    private T? _answer;
    private bool _hasWarned;

    internal RedirectVisits(LoopbackRedirect redirect, Func<string, T> read, (string Path, string Location)? door, TimeProvider clock, Trace trace)
    {
        _redirect = redirect;
        _read = read;
        _door = door;
        _clock = clock;
        _trace = trace;
    }

    /// <summary>Ends when a visit has decided the sign-in, for better or worse.</summary>
    internal Task<bool> Decided => _decided.Task;

    /// <summary>Ends when the browser has the page that says so.</summary>
    internal Task PageShown => _pageShown.Task;

    /// <summary>What was decided.</summary>
    internal T Answer()
    {
        _error?.Throw();
        return _answer!;
    }

    /// <summary>Reads one request and answers it. Whatever a stranger does on the connection stays on the connection.</summary>
    internal async Task AnswerAsync(TcpClient connection, CancellationToken cancellation)
    {
        using var patience = Poly.CancelAfter(HeadPatience, _clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            using var stream = connection.GetStream();
            var head = await ReadHeadAsync(stream, stop.Token).ConfigureAwait(false);
            var answer = head is null ? AnswerPage.Nothing(HttpStatusCode.BadRequest) : AnswerTo(head);
            await Poly.WriteAsync(stream, answer, stop.Token).ConfigureAwait(false);
            await stream.FlushAsync(stop.Token).ConfigureAwait(false);
            if (head is { IsOfTab: true } && IsPage(head) && _decided.Task.IsCompleted)
            {
                _pageShown.TrySetResult(true);
            }
        }
        catch (Exception error) when (error is IOException or SocketException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            // The other side is gone, or too slow.
        }
    }

    private static async Task<RequestHead?> ReadHeadAsync(NetworkStream stream, CancellationToken cancellation)
    {
        var bytes = new byte[RequestHead.LongestHead];
        var some = new byte[4096];
        var count = 0;
        while (RequestHead.LengthOf(bytes, count) is null)
        {
            var read = await Poly.ReadSomeAsync(stream, some, cancellation).ConfigureAwait(false);
            if (read == 0 || count + read > bytes.Length)
            {
                return null;
            }

            Buffer.BlockCopy(some, 0, bytes, count, read);
            count += read;
        }

        return RequestHead.Read(bytes, RequestHead.LengthOf(bytes, count)!.Value);
    }

    private byte[] AnswerTo(RequestHead head)
    {
        if (!_redirect.IsHost(head.Host))
        {
            // A name that was made to lead to this machine: its page would be this listener's origin.
            return AnswerPage.Nothing(HttpStatusCode.BadRequest);
        }

        if (!head.IsOfTab)
        {
            // A page that asks for a part of itself: an image, a frame, a script's request. A person who comes back is none of these.
            return AnswerPage.Nothing(HttpStatusCode.Forbidden);
        }

        if (head.Method != "GET")
        {
            return AnswerPage.Nothing(HttpStatusCode.MethodNotAllowed);
        }

        if (_door is { } door && head.Target == door.Path)
        {
            return AnswerPage.MoveTo(door.Location);
        }

        return head.Path != _redirect.Path ? AnswerPage.Nothing(HttpStatusCode.NotFound)
            : IsPage(head) ? _page.Answer()
            : Judge(head);
    }

    /// <summary>The redirect URI as it is registered, which brings nothing and gets the page.</summary>
    private bool IsPage(RequestHead head) => head.Path == _redirect.Path && (head.Query.Length == 0 || "?" + head.Query == _redirect.Uri.Query);

    private byte[] Judge(RequestHead head)
    {
        lock (_gate)
        {
            if (!_decided.Task.IsCompleted && !Decide(head))
            {
                return AnswerPage.NotThis.Answer();
            }
        }

        return AnswerPage.MoveTo(_redirect.Uri.PathAndQuery);
    }

    private bool Decide(RequestHead head)
    {
        try
        {
            _answer = _read(HostUrl.Origin(_redirect.Uri) + head.Target);
            _page = AnswerPage.Accepted;
        }
        catch (ZohoOAuthException error) when (IsStray(error, head))
        {
            Mention(error);
            return false;
        }
        catch (ZohoOAuthException error)
        {
            _error = ExceptionDispatchInfo.Capture(error);
            _page = error.ErrorId == ErrorIds.GrantDenied ? AnswerPage.Refused : AnswerPage.Failed;
        }

        _decided.TrySetResult(true);
        return true;
    }

    private static bool IsStray(ZohoOAuthException error, RequestHead head) =>
        error.ErrorId == ErrorIds.StateMismatch || (error.ErrorId == ErrorIds.InvalidInput && !FormText.Read(head.Query).ContainsKey(WireNames.Error));

    /// <summary>Once as a warning: whoever sends a thousand must not fill the screen.</summary>
    private void Mention(ZohoOAuthException error)
    {
        var line = $"Ignored a request to {_redirect.Uri}, because it does not belong to this sign-in. The sign-in continues. {error.Message}";
        if (_hasWarned)
        {
            _trace.Write(line);
            return;
        }

        _hasWarned = true;
        _trace.Warn(line);
    }
}
