namespace ZohoOAuth;

/// <summary>One thing that a connection needs, and whether it is so.</summary>
public sealed class ZohoConnectionCheck
{
    /// <summary>Creates a row of a diagnosis.</summary>
    public ZohoConnectionCheck(string check, bool passed, string detail, string? fix = null)
    {
        Check = check;
        Passed = passed;
        Detail = detail;
        Fix = fix;
    }

    /// <summary>What was looked at.</summary>
    public string Check { get; }

    /// <summary>Whether it is as it should be.</summary>
    public bool Passed { get; }

    /// <summary>What was found.</summary>
    public string Detail { get; }

    /// <summary>What to do about it; null where there is nothing to do.</summary>
    public string? Fix { get; }

    /// <summary>Returns the check and its result.</summary>
    public override string ToString() => $"{Check}: {(Passed ? "passed" : "failed")}, {Detail}";
}
