namespace ZohoOAuth.Client.Primitives;

/// <summary>Writes messages to the verbose and warning streams of the caller.</summary>
internal sealed class Trace(Action<string>? verbose, Action<string>? warning)
{
    /// <summary>A trace that discards all messages.</summary>
    internal static readonly Trace None = new(null, null);

    internal void Write(string line) => verbose?.Invoke(Redactor.Redact(line));

    internal void Warn(string line) => warning?.Invoke(Redactor.Redact(line));
}
