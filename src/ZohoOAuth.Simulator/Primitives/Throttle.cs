namespace ZohoOAuth.Simulator.Primitives;

/// <summary>
/// Counts requests by key in a sliding window. When the window is full, requests are refused until the oldest one leaves it:
/// "blocked for the rest of the ten minutes" (https://www.zoho.com/accounts/protocol/oauth/token-limits.html).
/// </summary>
internal sealed class Throttle
{
    private readonly Dictionary<string, Queue<DateTimeOffset>> _requests = [];

    /// <summary>Counts a request with its weight, and says whether it may pass.</summary>
    public bool Allows(string key, int max, TimeSpan window, DateTimeOffset now, bool countRefused = false, int weight = 1)
    {
        var recent = Recent(key, now - window);
        var allowed = recent.Count + weight <= max;
        for (var counted = 0; counted < weight && (allowed || countRefused); counted++)
        {
            recent.Enqueue(now);
        }

        return allowed;
    }

    /// <summary>The number of requests in the window.</summary>
    public int Used(string key, TimeSpan window, DateTimeOffset now) => Recent(key, now - window).Count;

    /// <summary>The number of requests in the window, by key.</summary>
    public IReadOnlyList<(string Key, int Used)> All(TimeSpan window, DateTimeOffset now) =>
        [.. _requests.Keys.Select(key => (key, Used(key, window, now))).Where(used => used.Item2 > 0)];

    /// <summary>How long it takes until the window has at most this many requests.</summary>
    public TimeSpan Wait(string key, int max, TimeSpan window, DateTimeOffset now)
    {
        var recent = Recent(key, now - window);
        return recent.Skip(recent.Count - max - 1).FirstOrDefault(now) + window - now;
    }

    private Queue<DateTimeOffset> Recent(string key, DateTimeOffset since)
    {
        if (!_requests.TryGetValue(key, out var requests))
        {
            _requests[key] = requests = new Queue<DateTimeOffset>();
        }

        while (requests.TryPeek(out var oldest) && oldest <= since)
        {
            requests.Dequeue();
        }

        return requests;
    }
}
