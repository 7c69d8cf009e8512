namespace ZohoOAuth.Simulator.Settings;

/// <summary>The settings that a test or a user can change at any time. Endpoints read the current values.</summary>
internal sealed class SimulatorSettings
{
    public required SimulatorLimits Limits { get; set; }

    public required ResponseFormat ResponseFormat { get; set; }

    public required DeviceFlowFormat DeviceFlowFormat { get; set; }

    public ApiBudget ApiBudget { get; set; } = new();

    public ResponseLatency Latency { get; set; } = ResponseLatency.None;

    public int ProductRecords { get; set; } = 25;

    public int CrmUsers { get; set; } = 1;

    public int DeskCountsFrom { get; set; }

    public IReadOnlyList<string> DropScopes { get; set; } = [];

    public string? UserDataCenter { get; set; }

    public bool OffersNewRevocation { get; set; } = true;

    public bool RequireFields { get; set; } = true;

    public IReadOnlyList<string> WithoutDropped(IReadOnlyList<string> scope) =>
        [.. scope.Where(name => !DropScopes.Contains(name, StringComparer.OrdinalIgnoreCase))];
}
