namespace ZohoOAuth.Client.Primitives;

/// <summary>Where a room below the cmdlets says what it does: the verbose and the warning stream of the caller.</summary>
internal sealed class Trace
{
    /// <summary>Nobody listens, and nothing is paid for it.</summary>
    internal static readonly Trace None = new(null, null);

    private readonly Action<string>? _verbose;
    private readonly Action<string>? _warning;

    internal Trace(Action<string>? verbose, Action<string>? warning)
    {
        _verbose = verbose;
        _warning = warning;
    }

    internal void Write(string line) => _verbose?.Invoke(Redactor.Redact(line));

    internal void Warn(string line) => _warning?.Invoke(Redactor.Redact(line));
}
