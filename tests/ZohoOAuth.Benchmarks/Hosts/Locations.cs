using System.Reflection;

namespace ZohoOAuth.Benchmarks.Hosts;

/// <summary>Where the build has put what is measured.</summary>
internal static class Locations
{
    public static string Repository => Of(nameof(Repository));

    public static string Simulator => Of(nameof(Simulator));

    public static string Module => Of(nameof(Module));

    public static string EmptyModule => Of(nameof(EmptyModule));

    public static string Pwsh => Of(nameof(Pwsh));

    public static string PwshVersion => Of(nameof(PwshVersion));

    private static string Of(string name) =>
        typeof(Locations).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == name).Value!;
}
