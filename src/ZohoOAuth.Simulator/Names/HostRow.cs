namespace ZohoOAuth.Simulator.Names;

/// <summary>A host that the data centers have, such as desk.zoho.eu.</summary>
/// <param name="Name">The host by data center; null where a data center does not have it.</param>
/// <param name="Products">The products whose paths it serves, as <see cref="ProductPaths"/> names them; none for a host that the simulator lacks.</param>
internal sealed record HostRow(Func<ZohoDomains, string?> Name, params string[] Products)
{
    /// <summary>What it answers for a path that it does not serve.</summary>
    public UnknownPath UnknownPath { get; init; } = UnknownPath.Page;
}
