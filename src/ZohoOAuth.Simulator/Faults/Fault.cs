namespace ZohoOAuth.Simulator.Faults;

/// <summary>
/// Something that goes wrong with a response. <see cref="Delay"/> and <see cref="Headers"/> combine with everything else. A
/// <see cref="Status"/>, a <see cref="Body"/> or a <see cref="RedirectTo"/> replaces the response, so that the server does not
/// act. <see cref="TruncateAfter"/> lets the server act and cuts its response. <see cref="Trickle"/> sends either one slowly.
/// </summary>
public sealed record Fault
{
    /// <summary>The paths that the fault applies to; <c>*</c> and <c>?</c> are wildcards.</summary>
    public string Path { get; init; } = "*";

    /// <summary>The servers that the fault applies to, such as <c>sim-us/accounts</c>; <c>*</c> and <c>?</c> are wildcards.</summary>
    public string Server { get; init; } = "*";

    /// <summary>The method that the fault applies to; null for every method.</summary>
    public string? Method { get; init; }

    /// <summary>The number of requests before the fault first applies.</summary>
    public int Skip { get; init; }

    /// <summary>The number of requests that the fault applies to; null for all.</summary>
    public int? Times { get; init; }

    /// <summary>The share of the requests that the fault applies to, by chance, from 0 to 1; null for each of them.</summary>
    public double? Rate { get; init; }

    /// <summary>
    /// How long the server waits before it responds, in real time. The wait ends early when the faults are cleared;
    /// <see cref="Timeout.InfiniteTimeSpan"/> waits until then.
    /// </summary>
    public TimeSpan Delay { get; init; }

    /// <summary>
    /// Closes the connection: at once and before the server acts, or, with <see cref="TruncateAfter"/>, after this many bytes of the
    /// response.
    /// </summary>
    public bool Abort { get; init; }

    /// <summary>The HTTP status of the response.</summary>
    public int? Status { get; init; }

    /// <summary>Headers of the response, in addition to those of the server.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// The body of the response. Its content type is HTML if it starts with a tag, else JSON. <c>{sent}</c> in it is replaced by
    /// what the request sent: the values of the form, and the token of the Authorization header.
    /// </summary>
    public string? Body { get; init; }

    /// <summary>Cuts the body of the server's response after this many bytes.</summary>
    public int? TruncateAfter { get; init; }

    /// <summary>
    /// Sends the headers and one byte of the body, then one byte after every pause of this length, in real time. The rest follows
    /// when the faults are cleared. <see cref="Timeout.InfiniteTimeSpan"/> sends no second byte until then.
    /// </summary>
    public TimeSpan? Trickle { get; init; }

    /// <summary>The URL to redirect to, with 302 or <see cref="Status"/>.</summary>
    public string? RedirectTo { get; init; }

    internal bool ReplacesResponse => Status is not null || Body is not null || RedirectTo is not null;
}
