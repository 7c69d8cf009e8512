namespace ZohoOAuth.Client.Primitives;

/// <summary>Writes messages to the verbose and warning streams of the caller.</summary>
internal sealed class Trace
{
    /// <summary>A trace that discards all messages.</summary>
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
