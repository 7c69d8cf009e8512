namespace ZohoOAuth.Simulator;

/// <summary>Counts an organization's API requests against the budget.</summary>
internal sealed class ApiMeter
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);
    private readonly Lock _gate = new();
    private readonly Throttle _window = new();
    private readonly Throttle _day = new();

    /// <summary>Counts a request; the credits are told only when less than half of the day's are left.</summary>
    public bool Admits(ApiBudget budget, DateTimeOffset now, out int? remaining)
    {
        lock (_gate)
        {
            remaining = null;
            if (budget.Requests is { } requests && !_window.Admits("", requests, budget.Window, now))
            {
                return false;
            }

            return budget.DayCredits is not { } credits || AdmitsToday(credits, now, out remaining);
        }
    }

    private bool AdmitsToday(int credits, DateTimeOffset now, out int? remaining)
    {
        bool admitted = _day.Admits("", credits, Day, now);
        int left = credits - _day.Used("", Day, now);
        remaining = left * 2 < credits ? left : null;
        return admitted;
    }
}
