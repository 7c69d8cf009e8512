using System.Reflection;

namespace ZohoOAuth.ModuleTests;

/// <summary>What the assemblies refer to, read from their files: this machine has no Windows PowerShell to try it.</summary>
public sealed class ReferenceTests
{
    /// <summary>What every host of the engine brings: the engine itself, and what it depends on.</summary>
    private static readonly string[] Engine = ["System.Management.Automation", "System.Security.Cryptography.ProtectedData"];

    private static readonly string Desktop = Path.Combine(Layout.Module, "bin", "net472");
    private static readonly string Core = Path.Combine(Layout.Module, "bin", "net8.0");
    private static readonly string Private = Path.Combine(Core, "private");

    [Fact]
    public void On_Windows_PowerShell_every_reference_is_met_exactly_because_there_are_no_binding_redirects()
    {
        var shipped = ShippedAssembly.In(Desktop);
        var framework = Framework();

        Assert.Contains("Microsoft.Extensions.Http", shipped);
        Assert.Equal(
            [],
            from assembly in shipped.Values
            from reference in assembly.References
            where !Engine.Contains(reference.Name) && !IsMet(reference, shipped, framework)
            select $"{assembly.Name} refers to {reference.Name} {reference.Version}");
    }

    [Fact]
    public void On_PowerShell_7_4_every_reference_is_shipped_or_of_the_framework()
    {
        Dictionary<string, ShippedAssembly> shipped = new([.. ShippedAssembly.In(Core), .. ShippedAssembly.In(Private)], StringComparer.OrdinalIgnoreCase);
        var framework = ShippedAssembly.In(FrameworkFolder);
        var net8 = new Version(8, 0, 0, 0);

        Assert.Equal(
            [],
            from assembly in shipped.Values
            from reference in assembly.References
            where !Engine.Contains(reference.Name)
            where shipped.TryGetValue(reference.Name!, out var own)
                ? own.Version != reference.Version
                : !framework.ContainsKey(reference.Name!) || (IsDotNet(reference) && reference.Version > net8)
            select $"{assembly.Name} refers to {reference.Name} {reference.Version}");
    }

    [Fact]
    public void No_assembly_of_the_framework_is_shipped_for_PowerShell_7()
    {
        string[] framework = [.. Directory.GetFiles(FrameworkFolder, "*.dll").Select(Path.GetFileName).OfType<string>()];
        Assert.Contains("System.Text.Json.dll", framework);
        Assert.Empty(Shipped(Core, Private).Intersect(framework, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void Only_the_cmdlets_and_the_model_are_where_PowerShell_7_looks()
    {
        Assert.Equal(["ZohoOAuth.Model.dll", "ZohoOAuth.dll"], Shipped(Core).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("ZohoOAuth.Model.dll", Shipped(Private));
    }

    [Fact]
    public void The_module_holds_nothing_but_what_it_needs()
    {
        string[] kinds = [.. Directory.GetFiles(Layout.Module, "*", SearchOption.AllDirectories).Select(Path.GetExtension).OfType<string>().Distinct().Order()];
        Assert.Empty(kinds.Except([".dll", ".ps1xml", ".psd1", ".psm1", ".txt", ".xml", ""]));
    }

    private static string FrameworkFolder => Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private static IEnumerable<string> Shipped(params string[] folders) =>
        folders.SelectMany(folder => Directory.GetFiles(folder, "*.dll")).Select(Path.GetFileName).OfType<string>();

    private static Dictionary<string, ShippedAssembly> Framework()
    {
        var folder = typeof(ReferenceTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "NetFrameworkFolder").Value!;
        return new Dictionary<string, ShippedAssembly>(
            [.. ShippedAssembly.In(folder), .. ShippedAssembly.In(Path.Combine(folder, "Facades"))], StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>
    /// A shipped assembly exactly; the framework's own by the first two numbers, because it puts its own in the place of any
    /// that differ behind them: https://github.com/dotnet/corefx/issues/31987
    /// </summary>
    private static bool IsMet(AssemblyName reference, Dictionary<string, ShippedAssembly> shipped, Dictionary<string, ShippedAssembly> framework) =>
        shipped.TryGetValue(reference.Name!, out var own)
            ? own.Version == reference.Version
            : framework.TryGetValue(reference.Name!, out var theirs) && IsUnified(theirs.Version, reference.Version!);

    private static bool IsUnified(Version theirs, Version requested) =>
        new Version(theirs.Major, theirs.Minor) >= new Version(requested.Major, requested.Minor);

    private static bool IsDotNet(AssemblyName reference) => reference.Name is not ("netstandard" or "mscorlib");
}
