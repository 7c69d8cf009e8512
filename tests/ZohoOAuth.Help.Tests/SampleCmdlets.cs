using System.Management.Automation;

namespace ZohoOAuth.Help.Tests;

/// <summary>A thing that is kept.</summary>
public sealed class Thing;

public enum Mood
{
    Good,
    Bad,
}

/// <summary>What the samples share.</summary>
public abstract class SampleCommand : PSCmdlet
{
    /// <summary>The name of the <see cref="Thing"/>.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Name", ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    public string[] Name { get; set; } = [];
}

/// <summary>Gets things.</summary>
/// <remarks>
/// <para>First, see
/// <see cref="SaveThingCommand"/>.</para>
/// <para>Second.</para>
/// </remarks>
/// <example>
/// <title>One</title>
/// <code>Get-Thing a |
///     Save-Thing
/// </code>
/// <para>Saves it.</para>
/// </example>
/// <example><title>All</title><code>Get-Thing -All</code><para>Gets all.</para></example>
/// <errors>TokenNotFound
/// VaultLocked</errors>
/// <related>Save-Thing</related>
/// <seealso href="https://example.org/"/>
[Cmdlet(VerbsCommon.Get, "Thing", DefaultParameterSetName = "Name")]
[OutputType(typeof(Thing))]
public sealed class GetThingCommand : SampleCommand
{
    /// <summary>All of them.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "All")]
    public SwitchParameter All { get; set; }

    /// <summary>The mood.</summary>
    /// <value>Good</value>
    [Parameter]
    [Alias("Temper")]
    public Mood? Mood { get; set; }

    /// <summary>Not for users.</summary>
    [Parameter(DontShow = true)]
    public string? Internal { get; set; }
}

/// <summary>Saves a thing.</summary>
/// <remarks>Somewhere.</remarks>
/// <example><title>One</title><code>Save-Thing $a</code><para>Saves it.</para></example>
/// <example><title>Two</title><code>Save-Thing $b</code><para>Saves it.</para></example>
/// <errors/>
[Cmdlet(VerbsData.Save, "Thing", SupportsShouldProcess = true)]
public sealed class SaveThingCommand : PSCmdlet
{
    /// <summary>The thing.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public Thing? Thing { get; set; }

    /// <summary>The way.</summary>
    [Parameter, ValidateSet("Fast", "Safe")]
    public string Way { get; set; } = "Safe";
}

/// <example><title>No code</title><para>Nothing.</para></example>
[Cmdlet(VerbsDiagnostic.Test, "Thing")]
public sealed class TestThingCommand : SampleCommand
{
    [Parameter]
    public string? Undocumented { get; set; }
}
