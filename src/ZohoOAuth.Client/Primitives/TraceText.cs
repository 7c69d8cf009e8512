using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ZohoOAuth.Client.Primitives;

/// <summary>
/// The text of a verbose message. The compiler calls the methods for the parts of $"...". If the stream is off, it does not call them, so the message
/// costs nothing. Numbers do not depend on the culture, because messages are read in logs too.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct TraceText
{
    private readonly StringBuilder? _text;

    /// <param name="literalLength">The number of characters outside of the values.</param>
    /// <param name="formattedCount">The number of values.</param>
    /// <param name="trace">The trace that gets the text.</param>
    /// <param name="isEnabled">Whether the compiler creates the text.</param>
    public TraceText(int literalLength, int formattedCount, Trace trace, out bool isEnabled)
    {
        isEnabled = trace.IsVerbose;
        _text = isEnabled ? new StringBuilder(literalLength + (16 * formattedCount)) : null;
    }

    public void AppendLiteral(string text) => _text!.Append(text);

    public void AppendFormatted(string? text) => _text!.Append(text);

    public void AppendFormatted<T>(T value, string? format = null) =>
        _text!.Append(value is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : value?.ToString());

    public override string ToString() => _text?.ToString() ?? string.Empty;
}
