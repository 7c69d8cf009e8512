namespace ZohoOAuth;

/// <summary>The result of one check of a connection.</summary>
public sealed class ZohoConnectionCheck
{
    /// <summary>Creates a row of a diagnosis.</summary>
    internal ZohoConnectionCheck(string check, bool passed, string detail, string? fix = null, bool isWarning = false)
    {
        Check = check;
        Passed = passed;
        Detail = detail;
        Fix = fix;
        IsWarning = isWarning;
    }

    /// <summary>The name of the connection. Null if the connection is not saved.</summary>
    public string? Name { get; internal set; }

    /// <summary>The name of the check.</summary>
    public string Check { get; }

    /// <summary>Whether the check passed.</summary>
    public bool Passed { get; }

    /// <summary>Whether the check passed, but the user should read its detail. The connection works.</summary>
    public bool IsWarning { get; }

    /// <summary>The result in words.</summary>
    public string Detail { get; }

    /// <summary>How to fix the problem. Null if there is nothing to fix.</summary>
    public string? Fix { get; }

    /// <summary>Returns the name of the check and its result.</summary>
    public override string ToString() => $"{Check}: {(!Passed ? "failed" : IsWarning ? "passed with a warning" : "passed")}, {Detail}";
}
