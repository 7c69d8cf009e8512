namespace ZohoOAuth;

/// <summary>The use of one of Zoho's limits, as far as the processes of this user have counted.</summary>
public sealed class ZohoTokenLimit
{
    /// <summary>Creates a row of the table of limits.</summary>
    internal ZohoTokenLimit(ZohoLimit limit, int used, int maximum, TimeSpan? window, DateTimeOffset? nextFree = null, string? detail = null)
    {
        Limit = limit;
        Used = used;
        Maximum = maximum;
        Window = window;
        NextFree = nextFree;
        Detail = detail;
    }

    /// <summary>Which limit of Zoho it is.</summary>
    public ZohoLimit Limit { get; }

    /// <summary>How many requests of the window, or how many valid tokens, count against the limit.</summary>
    public int Used { get; }

    /// <summary>How many Zoho allows, or the number that Set-ZohoTokenLimit set.</summary>
    public int Maximum { get; }

    /// <summary>The time window of the count. Null if the tokens count as long as they are valid.</summary>
    public TimeSpan? Window { get; }

    /// <summary>When the next one is possible, in UTC. Null if it is possible now, or if waiting does not help.</summary>
    public DateTimeOffset? NextFree { get; }

    /// <summary>More information, for example which connection is the oldest. Null if there is none.</summary>
    public string? Detail { get; }

    /// <summary>Returns the limit, the number in use and the maximum.</summary>
    public override string ToString() => $"{Limit}: {Used} of {Maximum}";
}
