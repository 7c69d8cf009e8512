using System.Text.Json;

namespace ZohoOAuth.Client.Errors;

/// <summary>The lines that allow one more host of a product: for one process, and for all of them.</summary>
internal static class HostAdvice
{
    /// <summary>The command that allows the host for the connection in this process.</summary>
    internal static string Registration(string host, string service, ZohoToken? token) =>
        $"Register-ZohoHost -HostName {host} -Service {SignInAdvice.Argument(service)} {Connection(token)}";

    /// <summary>The content of products.json that gives the product this host in the data center.</summary>
    internal static string Json(string service, ZohoDataCenter dataCenter, string host) =>
        $$"""{ {{JsonSerializer.Serialize(service)}}: { "hosts": { "{{dataCenter.Code}}": "{{host}}" } } }""";

    private static string Connection(ZohoToken? token) => token switch
    {
        { Name: { } name, Vault: { } vault } => $"-Name {name} -Vault {SignInAdvice.Argument(vault)}",
        { Name: { } name } => $"-Name {name}",
        _ => "-Token $token",
    };
}
