using Microsoft.AspNetCore.Http.Features;

namespace ZohoOAuth.Simulator.DataCenters;

/// <summary>The server that received a request.</summary>
/// <param name="DataCenter">The server's data center.</param>
/// <param name="Role">Accounts or API.</param>
/// <param name="Origin">The URL of the server that the client named, without a trailing slash.</param>
internal sealed record SimulatedServer(SimulatedDataCenter DataCenter, ServerRole Role, string Origin)
{
    /// <summary>Its name in the request log and in faults, such as <c>sim-us/accounts</c>.</summary>
    public string Name { get; } = $"{DataCenter.Code}/{(Role == ServerRole.Accounts ? "accounts" : "api")}";

    public static SimulatedServer Of(HttpContext context) => context.Features.GetRequiredFeature<SimulatedServer>();
}

/// <summary>The two servers of a data center.</summary>
internal enum ServerRole
{
    /// <summary>The server for consent, tokens and revocation.</summary>
    Accounts,

    /// <summary>The server for the APIs of the products.</summary>
    Api,
}
