using System.Globalization;
using ZohoOAuth.Simulator.Settings;

namespace ZohoOAuth.Simulator.Serving;

/// <summary><c>--latency</c>: <c>200</c> for a fixed time in milliseconds, or <c>50-400</c> for a random time.</summary>
internal static class LatencyArgument
{
    private const int MaxMilliseconds = 600_000;

    public static ResponseLatency Read(string text) => text.Split('-') switch
    {
        [var one] when Milliseconds(one) is { } time => new ResponseLatency(time, time),
        [var from, var to] when Milliseconds(from) is { } min && Milliseconds(to) is { } max && min <= max => new ResponseLatency(min, max),
        _ => throw new UsageException(string.Create(
            CultureInfo.InvariantCulture,
            $"--latency must be a time in milliseconds, such as 200, or a range, such as 50-400; at most {MaxMilliseconds}. It is '{text}'.")),
    };

    private static TimeSpan? Milliseconds(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MaxMilliseconds
            ? TimeSpan.FromMilliseconds(number)
            : null;
}
