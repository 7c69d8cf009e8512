using System.Collections;

namespace ZohoOAuth.ModuleTests;

/// <summary>What is wrong with a vault.</summary>
public enum VaultFault
{
    None,

    /// <summary>Wants a password that nobody can type.</summary>
    Locked,

    /// <summary>Reads, and does not write.</summary>
    ReadOnly,

    /// <summary>Says nothing, and keeps nothing.</summary>
    Forgetful,

    /// <summary>Fails at everything.</summary>
    Broken,
}

/// <summary>A registered vault of the stand-in, in memory.</summary>
public sealed class StandInVault
{
    public required string Name { get; init; }

    public bool IsDefault { get; init; }

    public Hashtable Secrets { get; } = Hashtable.Synchronized([]);

    public VaultFault Fault { get; set; }

    /// <summary>How many writes it takes before it is read-only.</summary>
    public int WritesLeft { get; set; } = int.MaxValue;
}
