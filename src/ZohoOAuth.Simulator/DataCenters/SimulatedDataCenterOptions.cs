namespace ZohoOAuth.Simulator.DataCenters;

/// <summary>Describes a data center to start.</summary>
public sealed class SimulatedDataCenterOptions
{
    /// <summary>The code to register the data center with.</summary>
    public required string Code { get; init; }

    /// <summary>Zoho's code for it in redirects and in serverinfo.</summary>
    public required string Location { get; init; }

    /// <summary>The port of the accounts server; 0 for a free port.</summary>
    public int AccountsPort { get; init; }

    /// <summary>The port of the API server; 0 for a free port.</summary>
    public int ApiPort { get; init; }
}
