namespace ZohoOAuth;

/// <summary>How much of one of Zoho's limits is used, as far as this user's processes have counted.</summary>
public sealed class ZohoTokenLimit
{
    /// <summary>Creates a row of the table of limits.</summary>
    public ZohoTokenLimit(ZohoLimit limit, int used, int maximum, TimeSpan? window, DateTimeOffset? nextFree = null, string? detail = null)
    {
        Limit = limit;
        Used = used;
        Maximum = maximum;
        Window = window;
        NextFree = nextFree;
        Detail = detail;
    }

    /// <summary>What is limited.</summary>
    public ZohoLimit Limit { get; }

    /// <summary>How many are used.</summary>
    public int Used { get; }

    /// <summary>How many there may be.</summary>
    public int Maximum { get; }

    /// <summary>The span in which they are counted; null for what is counted as long as it lives.</summary>
    public TimeSpan? Window { get; }

    /// <summary>When the next one is free, in UTC; null when one is free now, or none becomes free by waiting.</summary>
    public DateTimeOffset? NextFree { get; }

    /// <summary>What the number does not say, for example which connection is the oldest; null when there is no more to say.</summary>
    public string? Detail { get; }

    /// <summary>Returns the limit and how much of it is used.</summary>
    public override string ToString() => $"{Limit}: {Used} of {Maximum}";
}
