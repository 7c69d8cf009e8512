using System.Runtime.CompilerServices;

namespace ZohoOAuth.Client.Primitives;

/// <summary>Writes messages to the verbose, warning and debug streams of the caller. Nothing is written to a stream that is null.</summary>
internal sealed class Trace(Action<string>? verbose, Action<string>? warning, Action<string>? debug = null)
{
    /// <summary>A trace that discards all messages.</summary>
    internal static readonly Trace None = new(null, null);

    internal bool IsVerbose => verbose is not null;

    internal bool IsDebug => debug is not null;

    internal void Write(string line) => verbose?.Invoke(Redactor.Redact(line));

    /// <summary>The compiler uses this method for $"...". If the stream is off, the text is not created.</summary>
    internal void Write([InterpolatedStringHandlerArgument("")] ref TraceText text)
    {
        if (IsVerbose)
        {
            Write(text.ToString());
        }
    }

    internal void Warn(string line) => warning?.Invoke(Redactor.Redact(line));

    internal void Debug(string line) => debug?.Invoke(Redactor.Redact(line));
}
