namespace ZohoOAuth;

/// <summary>The result of one check of a connection.</summary>
public sealed class ZohoConnectionCheck
{
    /// <summary>Creates a row of a diagnosis.</summary>
    internal ZohoConnectionCheck(string check, bool passed, string detail, string? fix = null)
    {
        Check = check;
        Passed = passed;
        Detail = detail;
        Fix = fix;
    }

    /// <summary>The name of the check.</summary>
    public string Check { get; }

    /// <summary>Whether the check passed.</summary>
    public bool Passed { get; }

    /// <summary>The result in words.</summary>
    public string Detail { get; }

    /// <summary>How to fix the problem. Null if there is nothing to fix.</summary>
    public string? Fix { get; }

    /// <summary>Returns the name of the check and its result.</summary>
    public override string ToString() => $"{Check}: {(Passed ? "passed" : "failed")}, {Detail}";
}
