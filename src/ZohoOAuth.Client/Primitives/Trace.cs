namespace ZohoOAuth.Client.Primitives;

/// <summary>Where a room below the cmdlets says what it does: the verbose and the warning stream of the caller.</summary>
internal sealed class Trace(Action<string>? verbose, Action<string>? warning)
{
    /// <summary>Nobody listens, and nothing is paid for it.</summary>
    internal static readonly Trace None = new(null, null);

    internal void Write(string line) => verbose?.Invoke(Redactor.Redact(line));

    internal void Warn(string line) => warning?.Invoke(Redactor.Redact(line));
}
