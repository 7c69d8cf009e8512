using System.Reflection;

namespace ZohoOAuth.ModuleTests;

/// <summary>
/// The approved public surface of each assembly that the module ships lies beside this file. Both frameworks have the same
/// surface, so there is one file an assembly.
/// </summary>
public sealed class PublicApiTests
{
    private const string Core = "bin/net8.0";
    private const string Desktop = "bin/net472";
    private const string Approve = "APPROVE_PUBLIC_API";
    private const string Command = $"dotnet test tests/ZohoOAuth.ModuleTests -c Release --filter {nameof(PublicApiTests)} -e {Approve}=1";

    [Theory]
    [InlineData("ZohoOAuth", Core)]
    [InlineData("ZohoOAuth", Desktop)]
    [InlineData("ZohoOAuth.Model", Core)]
    [InlineData("ZohoOAuth.Model", Desktop)]
    [InlineData("ZohoOAuth.Client", $"{Core}/private")]
    [InlineData("ZohoOAuth.Client", Desktop)]
    public void The_public_surface_is_the_approved_one(string assembly, string folder)
    {
        var approved = Path.Combine(Layout.Root, "tests", "ZohoOAuth.ModuleTests", "PublicApi", $"{assembly}.txt");
        var actual = Describe(folder, $"{assembly}.dll");
        if (Environment.GetEnvironmentVariable(Approve) == "1")
        {
            File.WriteAllText(approved, actual);
        }

        var difference = Difference(File.Exists(approved) ? File.ReadAllLines(approved) : [], actual.Split('\n')[..^1]);
        Assert.True(difference.Length == 0, $"""
            The public surface of {assembly} ({folder}) differs from {approved}:
            {string.Join('\n', difference)}
            If the change is intended, approve it with this command, and commit the file:
            {Command}
            """);
    }

    private static string Describe(string folder, string file)
    {
        var path = Path.Combine(Layout.Module, folder, file);
        var powerShell = Reference("PowerShellFolder");
        if (folder == Desktop)
        {
            var framework = Reference("NetFrameworkFolder");
            return ApiAssembly.Describe(path, "mscorlib", framework, Path.Combine(framework, "Facades"), powerShell);
        }

        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ApiAssembly.Describe(path, "System.Private.CoreLib", runtime, powerShell, Path.Combine(Layout.Module, Core));
    }

    private static string Reference(string key) =>
        typeof(PublicApiTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == key).Value!;

    /// <summary>The lines that one file has and the other lacks.</summary>
    private static string[] Difference(string[] approved, string[] actual)
    {
        var before = WithOwner(approved);
        var after = WithOwner(actual);
        return [.. before.Except(after).Select(line => $"- {line}"), .. after.Except(before).Select(line => $"+ {line}")];
    }

    /// <summary>Types may have equal members, so the type goes before the member.</summary>
    private static string[] WithOwner(string[] lines)
    {
        var owner = "";
        return [.. lines.Select(line => line.StartsWith(' ') ? $"{owner}: {line.Trim()}" : owner = line)];
    }
}
