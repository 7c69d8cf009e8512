using System.Reflection;

namespace ZohoOAuth.PesterTests;

/// <summary>Where the build has put things.</summary>
internal static class Locations
{
    internal static string Pwsh => Of(nameof(Pwsh));

    internal static string Pester => Of(nameof(Pester));

    internal static string Packages => Of(nameof(Packages));

    internal static string Suite => Of(nameof(Suite));

    private static string Of(string name) =>
        typeof(Locations).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == name).Value!;
}
