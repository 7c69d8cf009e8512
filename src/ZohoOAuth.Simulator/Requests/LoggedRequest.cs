namespace ZohoOAuth.Simulator.Requests;

/// <summary>A request as a server received it, for tests of what was sent and how often.</summary>
public sealed record LoggedRequest
{
    /// <summary>Its number, from 1.</summary>
    public long Number { get; init; }

    /// <summary>The server: data center and role, such as <c>sim-us/accounts</c> or <c>sim-eu/api</c>.</summary>
    public required string Server { get; init; }

    /// <summary>The method.</summary>
    public required string Method { get; init; }

    /// <summary>The path, without the query string.</summary>
    public required string Path { get; init; }

    /// <summary>The query string with its question mark, or an empty string.</summary>
    public required string QueryString { get; init; }

    /// <summary>The headers.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The fields of a form, but not of a multipart form: see <see cref="Parts"/>.</summary>
    public required IReadOnlyDictionary<string, string> Form { get; init; }

    /// <summary>The body as text, if it is neither a form nor a file; at most 64 Ki characters.</summary>
    public string Body { get; init; } = "";

    /// <summary>The parts of a multipart form, as far as the endpoint has read it.</summary>
    public IReadOnlyList<LoggedPart> Parts { get; init; } = [];

    /// <summary>The HTTP status; null until the response ends, and where the connection was closed before a response.</summary>
    public int? Status { get; init; }

    /// <summary>How long the response took, in real time; null until it ends.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>The number of bytes of the response body; null until it ends.</summary>
    public long? ResponseLength { get; init; }

    /// <summary>When it was received, by the simulator's clock.</summary>
    public required DateTimeOffset At { get; init; }
}
