using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Settings;

namespace ZohoOAuth.Simulator.Metering;

/// <summary>Counts an organization's API requests against the budget.</summary>
internal sealed class ApiMeter
{
    public static readonly TimeSpan Day = TimeSpan.FromHours(24);
    private readonly Lock _lock = new();
    private readonly Throttle _window = new();
    private readonly Throttle _day = new();

    /// <summary>Counts a request, and says which limit it exceeds.</summary>
    public MeterReading Count(ApiBudget budget, DateTimeOffset now, int credits = 1)
    {
        lock (_lock)
        {
            return budget.Requests is { } requests && !_window.Allows("", requests, budget.Window, now) ? new MeterReading(ApiLimit.Window)
                : budget.DayCredits is { } ofDay ? CountToday(ofDay, now, credits)
                : default;
        }
    }

    /// <summary>The requests in the window, and the credits of the day, that were counted against a budget.</summary>
    public (int Requests, int Credits) Used(ApiBudget budget, DateTimeOffset now)
    {
        lock (_lock)
        {
            return (_window.Used("", budget.Window, now), _day.Used("", Day, now));
        }
    }

    private MeterReading CountToday(int ofDay, DateTimeOffset now, int credits)
    {
        var allowed = _day.Allows("", ofDay, Day, now, weight: credits);
        var left = ofDay - _day.Used("", Day, now);
        if (allowed)
        {
            var wait = _day.Wait("", ofDay - left - 1, Day, now);
            return new MeterReading(null, left, ofDay, ResetAfter: wait, ResetsAt: now + wait);
        }

        return new MeterReading(ApiLimit.Day, left, ofDay, _day.Wait("", ofDay - credits, Day, now));
    }
}
