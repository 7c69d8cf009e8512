namespace ZohoOAuth;

/// <summary>The result of all checks of one connection.</summary>
public sealed class ZohoConnectionResult
{
    /// <summary>Creates the result from the rows of the checks.</summary>
    internal ZohoConnectionResult(string name, string vault, IReadOnlyList<ZohoConnectionCheck> checks)
    {
        Name = name;
        Vault = vault;
        var notable = checks.FirstOrDefault(check => !check.Passed) ?? checks.FirstOrDefault(check => check.IsWarning);
        Passed = notable?.Passed ?? true;
        IsWarning = notable?.IsWarning ?? false;
        Detail = notable is null ? "works." : $"{notable.Check}: {notable.Detail}";
        Fix = notable?.Fix;
    }

    /// <summary>The name of the connection.</summary>
    public string Name { get; }

    /// <summary>The vault of the connection.</summary>
    public string Vault { get; }

    /// <summary>Whether all checks passed.</summary>
    public bool Passed { get; }

    /// <summary>Whether all checks passed, and at least one of them with a warning.</summary>
    public bool IsWarning { get; }

    /// <summary>The first check that failed, in words, or the first warning.</summary>
    public string Detail { get; }

    /// <summary>How to fix the problem. Null if there is nothing to fix.</summary>
    public string? Fix { get; }

    /// <summary>Returns the name of the connection and its result.</summary>
    public override string ToString() => $"{Name}: {(!Passed ? "failed" : IsWarning ? "passed with a warning" : "passed")}, {Detail}";
}
