namespace ZohoOAuth;

/// <summary>The API credits or calls of a product that are left, as far as Zoho reports them.</summary>
public sealed class ZohoApiLimit
{
    /// <summary>Creates a row.</summary>
    internal ZohoApiLimit(string? connection, string service, DateTimeOffset? readAt = null)
    {
        Connection = connection;
        Service = service;
        ReadAt = readAt;
    }

    /// <summary>The name of the connection. Null if it is not saved.</summary>
    public string? Connection { get; }

    /// <summary>The product.</summary>
    public string Service { get; }

    /// <summary>How many credits or calls Zoho allows. Null if Zoho does not say.</summary>
    public long? Limit { get; internal set; }

    /// <summary>How many are used. Null if Zoho does not say.</summary>
    public long? Used => Limit - Remaining;

    /// <summary>How many are left. Null if Zoho does not say.</summary>
    public long? Remaining { get; internal set; }

    /// <summary>When Zoho resets the limit, in UTC. Null if Zoho does not say.</summary>
    public DateTimeOffset? ResetsAt { get; internal set; }

    /// <summary>When Zoho reported the numbers, in UTC. Null if no request was sent.</summary>
    public DateTimeOffset? ReadAt { get; }

    /// <summary>The response header that contains the remaining number. Null if there is none.</summary>
    public string? Source { get; internal set; }

    /// <summary>Why a number is unknown. Null if nothing needs an explanation.</summary>
    public string? Detail { get; internal set; }

    /// <summary>Returns the product and the remaining number.</summary>
    public override string ToString() => $"{Service}: {(Remaining is { } left ? $"{left}" : "unknown")}";
}
