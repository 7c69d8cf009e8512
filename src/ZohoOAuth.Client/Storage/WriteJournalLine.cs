using System.Globalization;
using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.Client.Storage;

/// <summary>
/// The line of a journal, without the id of its run: the place up to which all is answered, and the place up to which records were sent. Where two batches
/// were sent at the same time and the line is not enough, a third word has the place between them and the state of each.
/// </summary>
internal static class WriteJournalLine
{
    /// <summary>Not a character of an id, which can be the third word too.</summary>
    private const char StatesMark = '+';

    /// <summary>The letters of the states, in the order of <see cref="WriteState"/>.</summary>
    private const string Letters = "uan";

    internal static string Of(WriteProgress progress)
    {
        var line = FormattableString.Invariant($"{progress.Answered:D19} {progress.Sent:D19}");
        return progress.Batches is [var one, var other]
            ? FormattableString.Invariant($"{line} {one.End:D19}{StatesMark}{Letters[(int)one.State]}{Letters[(int)other.State]}")
            : line;
    }

    /// <summary>The progress and the id of the run; null when the line has none.</summary>
    internal static (WriteProgress Progress, string? Id)? Parse(string? line)
    {
        var words = line?.Split(' ') ?? [];
        if (words.Length is < 2 or > 4 || Number(words[0]) is not { } from || Number(words[1]) is not { } to || to == 0 || to < from)
        {
            return null;
        }

        var states = words.Length > 2 && words[2].IndexOf(StatesMark) >= 0 ? words[2] : null;
        var idPlace = states is null ? 2 : 3;
        var id = words.Length > idPlace ? words[idPlace] : null;
        return words.Length > idPlace + 1 ? null
            : states is not null ? (Two(from, to, states) is { Sent: > 0 } two ? (two, id) : null)
            : (to == from ? WriteProgress.At(from) : WriteProgress.Of(new WriteBatch(from, to)), id);
    }

    private static WriteProgress? Two(long from, long to, string text) =>
        text.Split(StatesMark) is [var place, { Length: 2 } states]
            && Number(place) is { } between && from < between && between < to
            && Letters.IndexOf(states[0]) is >= 0 and var one
            && Letters.IndexOf(states[1]) is >= 0 and var other
            ? WriteProgress.Of(new WriteBatch(from, between, (WriteState)one), new WriteBatch(between, to, (WriteState)other))
            : null;

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
