using System.Text.Json;
using System.Text.RegularExpressions;

namespace ZohoOAuth.ModuleTests;

/// <summary>The notices name every assembly of others that the module ships, with the version of its package.</summary>
public sealed class NoticesTests
{
    [Theory]
    [InlineData("net472", ".NETFramework,Version=v4.7.2", "bin/net472")]
    [InlineData("net8.0", "net8.0", "bin/net8.0/private")]
    public void Every_third_party_assembly_is_named_with_its_version(string column, string framework, string folder)
    {
        var locked = LockedVersions(framework);
        string[] named = [.. NamedPackages(column)];
        string[] shipped =
        [
            .. from path in Directory.GetFiles(Path.Combine(Layout.Module, folder), "*.dll")
               let name = Path.GetFileNameWithoutExtension(path)
               where !name.StartsWith("ZohoOAuth", StringComparison.Ordinal)
               select $"{name} {locked.GetValueOrDefault(name, "is in no package of its name")}",
        ];

        Assert.NotEmpty(shipped);
        Assert.Equal([], shipped.Except(named));
        Assert.Equal([], named.Except(shipped));
    }

    [Fact]
    public void The_license_and_the_notices_of_dotnet_are_shipped()
    {
        Assert.Contains("MIT License", File.ReadAllText(Path.Combine(Layout.Module, "LICENSE")), StringComparison.Ordinal);
        Assert.Contains(
            ".NET Runtime uses third-party libraries",
            File.ReadAllText(Path.Combine(Layout.Module, "THIRD-PARTY-NOTICES-DOTNET.txt")),
            StringComparison.Ordinal);
    }

    /// <summary>The version of each package that the restore has chosen.</summary>
    private static Dictionary<string, string> LockedVersions(string framework)
    {
        using var lockFile = JsonDocument.Parse(File.ReadAllText(Path.Combine(Layout.Root, "src", "ZohoOAuth.Client", "packages.lock.json")));
        return lockFile.RootElement.GetProperty("dependencies").GetProperty(framework).EnumerateObject()
            .Where(package => package.Value.TryGetProperty("resolved", out _))
            .ToDictionary(package => package.Name, package => package.Value.GetProperty("resolved").GetString()!, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The rows of the table that have a version for a framework.</summary>
    private static IEnumerable<string> NamedPackages(string column) =>
        from line in File.ReadLines(Path.Combine(Layout.Module, "THIRD-PARTY-NOTICES.txt"))
        let row = Regex.Match(line, @"^(?<name>\S+) +(?<net472>[\d.]+|-) +(?<net8>[\d.]+|-) +MIT$")
        let version = row.Groups[column == "net472" ? "net472" : "net8"].Value
        where row.Success && version != "-"
        select $"{row.Groups["name"].Value} {version}";
}
