using System.Collections;
using System.Collections.Concurrent;
using System.Net;
using System.Security;

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

    /// <summary>The module behind the vault, and its folder.</summary>
    public string? ModuleName { get; init; }

    public string? ModulePath { get; init; }

    public Hashtable Secrets { get; } = Hashtable.Synchronized([]);

    public VaultFault Fault { get; set; }

    /// <summary>How many writes it takes before it is read-only.</summary>
    public int WritesLeft { get; set; } = int.MaxValue;

    /// <summary>Where its calls hang; null when none does.</summary>
    public VaultDoor? Door { get; set; }

    /// <summary>What each call was handed: the kind of the secret, and whether plain text was asked for.</summary>
    public ConcurrentQueue<string> Handed { get; } = [];

    /// <summary>The plain text of a secret; null when there is none.</summary>
    public string? Text(string name) => Secrets[name] switch
    {
        SecureString hidden => new NetworkCredential(string.Empty, hidden).Password,
        PSObject { BaseObject: SecureString hidden } => new NetworkCredential(string.Empty, hidden).Password,
        var other => other?.ToString(),
    };
}
