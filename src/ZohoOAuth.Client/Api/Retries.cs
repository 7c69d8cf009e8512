using System.Globalization;

namespace ZohoOAuth.Client.Api;

/// <summary>
/// Whether a call that failed is worth another try, and when. A refusal for too many calls was surely not acted on; anything
/// else is repeated only where twice is as good as once.
/// </summary>
internal sealed class Retries
{
    /// <summary>Nobody waits longer than this in the middle of a pipeline: whoever has to is told the time.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _clock;
    private readonly double _spread;

    /// <param name="clock">The time.</param>
    /// <param name="spread">Between 0 and 1: processes that were refused together do not come back together.</param>
    internal Retries(TimeProvider clock, double spread)
    {
        _clock = clock;
        _spread = spread;
    }

    /// <summary>The pause before the next try; null where there is none.</summary>
    internal TimeSpan? PauseAfter(HttpAnswer answer, ApiRequest request, int attempt) => answer.Status switch
    {
        _ when attempt >= request.MaximumRetries => null,
        429 => AfterRefusal(answer, attempt),
        >= 500 and not 501 when request.IsIdempotent => ToldBy(answer) is { } told ? NotTooLong(told) : Growing(FirstPause, attempt),
        _ => null,
    };

    /// <summary>The same for a call whose answer never came.</summary>
    internal TimeSpan? PauseAfter(ZohoOAuthException error, ApiRequest request, int attempt) =>
        attempt < request.MaximumRetries && error.ErrorId == ErrorIds.NetworkError && request.IsIdempotent ? Growing(FirstPause, attempt) : null;

    /// <summary>When an answer allows the next call. Null where it does not say.</summary>
    internal static DateTimeOffset? RetryAt(HttpAnswer answer, DateTimeOffset now)
    {
        const int MostSeconds = 31_536_000;
        const long LatestTime = 253_402_300_799_999;
        var after = answer.Header(RateHeaders.RetryAfter);
        if (int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return now.AddSeconds(Math.Min(seconds, MostSeconds));
        }

        if (DateTimeOffset.TryParseExact(after, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
        {
            return date;
        }

        return long.TryParse(answer.Header(RateHeaders.Reset), NumberStyles.None, CultureInfo.InvariantCulture, out var reset) && reset <= LatestTime
            ? DateTimeOffset.FromUnixTimeMilliseconds(reset)
            : null;
    }

    private TimeSpan? AfterRefusal(HttpAnswer answer, int attempt)
    {
        var code = ApiProblemParser.Parse(answer.Body).Code ?? string.Empty;
        if (ApiCodes.DayIsUsedUp.Contains(code))
        {
            return null;
        }

        return ToldBy(answer) is { } told ? NotTooLong(told) : Growing(ApiCodes.MinuteIsUsedUp.TryGetValue(code, out var pause) ? pause : FirstPause, attempt);
    }

    private TimeSpan? ToldBy(HttpAnswer answer) => RetryAt(answer, _clock.GetUtcNow()) - _clock.GetUtcNow();

    private static TimeSpan? NotTooLong(TimeSpan pause) => pause > Longest ? null : pause < TimeSpan.Zero ? TimeSpan.Zero : pause;

    private TimeSpan Growing(TimeSpan first, int attempt)
    {
        var ticks = first.Ticks * Math.Pow(2, attempt) * (1 + (_spread / 2));
        return ticks > Longest.Ticks ? Longest : TimeSpan.FromTicks((long)ticks);
    }
}
