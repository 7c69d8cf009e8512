using System.Management.Automation.Language;
using System.Reflection;

namespace ZohoOAuth.ModuleTests;

/// <summary>The manifest says what is there, and the cmdlets are named as PowerShell wants them.</summary>
public sealed class ManifestTests : IClassFixture<SharedSession>
{
    /// <summary>The cmdlets that return nothing, as their contract says.</summary>
    private static readonly string[] Sinks = ["Register-ZohoHost", "Remove-ZohoToken", "Revoke-ZohoToken"];

    private readonly ModuleSession _session;

    public ManifestTests(SharedSession shared) => _session = shared.Session;

    [Fact]
    public void The_manifest_exports_the_cmdlets_of_the_assembly()
    {
        string[] exported = [.. ((object[])Manifest()["CmdletsToExport"]!).Cast<string>()];
        Assert.Equal(Cmdlets().Select(cmdlet => cmdlet.Name).Order(), exported.Order());
        Assert.Equal(exported.Order(StringComparer.Ordinal), exported);
    }

    [Fact]
    public void The_manifest_is_valid() =>
        Assert.Equal("ZohoOAuth", _session.Run($"Test-ModuleManifest '{Layout.Manifest}'").Property("Name"));

    [Fact]
    public void The_version_of_the_manifest_is_the_assemblys() =>
        Assert.StartsWith((string)Manifest()["ModuleVersion"]!, Assembly().GetName().Version!.ToString());

    [Fact]
    public void Every_verb_is_approved()
    {
        string[] approved = [.. typeof(VerbsCommon).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == typeof(VerbsCommon).Namespace && type.Name.StartsWith("Verbs", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => (string)field.GetRawConstantValue()!)];
        Assert.Empty(Cmdlets().Where(cmdlet => !approved.Contains(cmdlet.Attribute.VerbName)).Select(cmdlet => cmdlet.Name));
    }

    [Fact]
    public void Every_noun_is_singular_and_the_modules() =>
        Assert.All(Cmdlets(), cmdlet => Assert.Matches("^Zoho([A-Z][A-Za-z]*[^s])?$", cmdlet.Attribute.NounName));

    [Fact]
    public void Every_cmdlet_says_what_it_returns() =>
        Assert.All(Cmdlets(), cmdlet => Assert.True(
            Sinks.Contains(cmdlet.Name) || cmdlet.Type.GetCustomAttributes<OutputTypeAttribute>().Any(), cmdlet.Name));

    /// <summary>An InputObject takes whatever is no noun of the module's, and a Name takes text, which is none.</summary>
    [Fact]
    public void No_parameter_has_two_meanings_of_the_pipeline() => Assert.All(Cmdlets(), cmdlet => Assert.All(
        cmdlet.Type.GetProperties()
            .Where(property => property.Name is not ("InputObject" or "Name"))
            .SelectMany(property => property.GetCustomAttributes<ParameterAttribute>())
            .Where(one => one.ValueFromPipeline)
            .GroupBy(one => one.ParameterSetName),
        set => Assert.Single(set)));

    private static IEnumerable<(string Name, Type Type, CmdletAttribute Attribute)> Cmdlets() =>
        from type in Assembly().GetExportedTypes()
        let attribute = type.GetCustomAttribute<CmdletAttribute>()
        where attribute is not null
        select ($"{attribute.VerbName}-{attribute.NounName}", type, attribute);

    private static Assembly Assembly() => AppDomain.CurrentDomain.GetAssemblies().Single(assembly => assembly.GetName().Name == "ZohoOAuth");

    private static System.Collections.Hashtable Manifest() => (System.Collections.Hashtable)Parser
        .ParseFile(Layout.Manifest, out _, out _)
        .Find(part => part is HashtableAst, searchNestedScriptBlocks: false)
        .SafeGetValue();
}
