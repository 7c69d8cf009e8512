namespace ZohoOAuth.Simulator.DataCenters;

/// <summary>One data center to start.</summary>
public sealed class SimulatedDataCenterOptions
{
    /// <summary>The code that a user registers it under.</summary>
    public required string Code { get; init; }

    /// <summary>What the redirect and serverinfo call it: Zoho's own data center code.</summary>
    public required string Location { get; init; }

    /// <summary>The port of the accounts server; 0 takes a free one.</summary>
    public int AccountsPort { get; init; }

    /// <summary>The port of the API server; 0 takes a free one.</summary>
    public int ApiPort { get; init; }
}
