namespace ZohoOAuth.Simulator.Faults;

/// <summary>
/// Something that goes wrong with an answer. <see cref="Delay"/> and <see cref="Headers"/> go with everything; a fault with a
/// <see cref="Status"/>, a <see cref="Body"/> or a <see cref="RedirectTo"/> answers in the server's place, so that the server
/// never acts; <see cref="TruncateAfter"/> lets it act and spoils its answer, <see cref="Trickle"/> makes either come slowly.
/// </summary>
public sealed record Fault
{
    /// <summary>The paths it is for; <c>*</c> and <c>?</c> are wildcards.</summary>
    public string Path { get; init; } = "*";

    /// <summary>The servers it is for, such as <c>sim-us/accounts</c>; <c>*</c> and <c>?</c> are wildcards.</summary>
    public string Server { get; init; } = "*";

    /// <summary>The method it is for; unset is every method.</summary>
    public string? Method { get; init; }

    /// <summary>How many requests pass before the first that it spoils.</summary>
    public int Skip { get; init; }

    /// <summary>How many requests it spoils; unset is all of them.</summary>
    public int? Times { get; init; }

    /// <summary>
    /// How long the server stays silent first, in real time, or until the faults are cleared; <see cref="Timeout.InfiniteTimeSpan"/>
    /// is until then.
    /// </summary>
    public TimeSpan Delay { get; init; }

    /// <summary>
    /// Breaks the connection: at once and without acting, or, with <see cref="TruncateAfter"/>, after that many bytes of the
    /// real answer.
    /// </summary>
    public bool Abort { get; init; }

    /// <summary>The status to answer.</summary>
    public int? Status { get; init; }

    /// <summary>Headers to answer, or to add to the real answer.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// The body to answer; it is said to be HTML when it starts with a tag, else JSON. <c>{sent}</c> in it becomes what was
    /// sent: the values of the form, and what stands in the Authorization header.
    /// </summary>
    public string? Body { get; init; }

    /// <summary>Cuts the real answer's body after so many bytes; the rest never comes.</summary>
    public int? TruncateAfter { get; init; }

    /// <summary>
    /// Sends the headers and a byte of the body, and then a byte after every so long a pause, in real time, until the faults are
    /// cleared: then the rest comes at once. <see cref="Timeout.InfiniteTimeSpan"/> is no second byte until then.
    /// </summary>
    public TimeSpan? Trickle { get; init; }

    /// <summary>An address to redirect to, with 302 or <see cref="Status"/>.</summary>
    public string? RedirectTo { get; init; }

    internal bool ReplacesResponse => Status is not null || Body is not null || RedirectTo is not null;
}
