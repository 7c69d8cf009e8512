using Microsoft.AspNetCore.Http.Features;

namespace ZohoOAuth.Simulator.DataCenters;

/// <summary>The server that a request reached.</summary>
/// <param name="DataCenter">Where it stands.</param>
/// <param name="Role">What it does.</param>
internal sealed record SimulatedServer(SimulatedDataCenter DataCenter, ServerRole Role)
{
    /// <summary>Its name in the request log and in faults, such as <c>sim-us/accounts</c>.</summary>
    public string Name { get; } = $"{DataCenter.Code}/{(Role == ServerRole.Accounts ? "accounts" : "api")}";

    public static SimulatedServer Of(HttpContext context) => context.Features.GetRequiredFeature<SimulatedServer>();
}

/// <summary>The two kinds of servers of a data center.</summary>
internal enum ServerRole
{
    /// <summary>Consent, tokens, revocation.</summary>
    Accounts,

    /// <summary>The product APIs.</summary>
    Api,
}
