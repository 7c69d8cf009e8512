using System.Security;

namespace ZohoOAuth.ModuleTests;

/// <summary>What a script put out, in all its streams.</summary>
public sealed record RunResult
{
    public required IReadOnlyList<PSObject?> Output { get; init; }

    /// <summary>The errors, the one that ended the script last.</summary>
    public required IReadOnlyList<ErrorRecord> Errors { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Verbose, debug and information.</summary>
    public required IReadOnlyList<string> Chatter { get; init; }

    /// <summary>Whether an error ended the script.</summary>
    public bool WasTerminated { get; init; }

    /// <summary>The only thing that was put out, as it is under its PSObject.</summary>
    public object? Value => Assert.Single(Succeeded().Output)?.BaseObject;

    public ErrorRecord Error => Assert.Single(Errors);

    /// <summary>The id that users rely on.</summary>
    public string ErrorId => IdOf(Error);

    public static string IdOf(ErrorRecord error) => error.FullyQualifiedErrorId.Split(',')[0];

    /// <summary>This, if there was no error.</summary>
    public RunResult Succeeded()
    {
        Assert.True(Errors.Count == 0, string.Join(Environment.NewLine, Errors.Select(error => $"{error.FullyQualifiedErrorId}: {error}")));
        return this;
    }

    /// <summary>A property of the only thing that was put out.</summary>
    public object? Property(string name) => Unwrapped(Assert.Single(Succeeded().Output)!, name);

    /// <summary>A property of everything that was put out, as text.</summary>
    public IReadOnlyList<string?> Properties(string name) => [.. Output.Select(value => Unwrapped(value!, name)?.ToString())];

    /// <summary>A secret of the only thing that was put out.</summary>
    public string Secret(string name) => Secrets.Reveal((SecureString)Property(name)!);

    private static object? Unwrapped(PSObject value, string name)
    {
        var property = value.Properties[name] ?? throw new KeyNotFoundException($"{value} has no property {name}.");
        return property.Value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : property.Value;
    }
}
