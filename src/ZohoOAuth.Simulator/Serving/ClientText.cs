using System.Globalization;
using ZohoOAuth.Simulator.Hosting;
using ZohoOAuth.Simulator.Identity;

namespace ZohoOAuth.Simulator.Serving;

/// <summary>The clients that <c>serve</c> prints, one for every way of signing in.</summary>
internal static class ClientText
{
    public static string Describe(ZohoSimulator zoho)
    {
        var clients = string.Join(Environment.NewLine, new[] { zoho.Client, zoho.SelfClient, zoho.DeviceClient }.Select(one => string.Create(
            CultureInfo.InvariantCulture,
            $"  {Name(one.Type),-14}{one.ClientId,-38}{one.ClientSecret}")));
        return $"""
              {"client",-14}{"id",-38}secret
            {clients}

              redirect URI of the server-based client: {zoho.Client.RedirectUris[0]}
            """;
    }

    private static string Name(ClientType type) => type switch
    {
        ClientType.ServerBased => "server-based",
        ClientType.SelfClient => "self client",
        ClientType.NonBrowser => "non-browser",
        _ => throw new InvalidOperationException($"Unknown client type {type}."),
    };
}
