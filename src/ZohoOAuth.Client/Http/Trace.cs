namespace ZohoOAuth.Client.Http;

/// <summary>Where a room below the cmdlets says what it does: the verbose and the warning stream of the caller.</summary>
internal sealed class Trace
{
    internal static readonly Trace None = new(_ => { }, _ => { });

    private readonly Action<string> _verbose;
    private readonly Action<string> _warning;

    internal Trace(Action<string> verbose, Action<string> warning)
    {
        _verbose = verbose;
        _warning = warning;
    }

    internal void Write(string line) => _verbose(Redactor.Redact(line));

    internal void Warn(string line) => _warning(Redactor.Redact(line));
}
