using System.Text.Json;
using ZohoOAuth.Simulator.DataCenters;

namespace ZohoOAuth.ModuleTests;

/// <summary>
/// The host of a product in each data center, as Zoho's pages tell it. The table is in Hosts.json and knows nothing of the module's own one. A host has
/// {zoho} for the domain of the accounts server, and {api} for the API domain.
/// </summary>
internal sealed record HostExpectation
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    internal static readonly IReadOnlyList<HostExpectation> All = Read();

    public required string Product { get; init; }

    /// <summary>What follows -Service in the call of a list.</summary>
    public required string Call { get; init; }

    /// <summary>The page that tells the host.</summary>
    public required string Source { get; init; }

    /// <summary>The host in the data centers that <see cref="Hosts"/> does not have; null when there is none in those.</summary>
    public string? Host { get; init; }

    /// <summary>The data centers that have <see cref="Host"/>; empty for all.</summary>
    public IReadOnlyList<string> DataCenters { get; init; } = [];

    /// <summary>Other hosts, by data center.</summary>
    public IReadOnlyDictionary<string, string> Hosts { get; init; } = new Dictionary<string, string>();

    /// <summary>The host in a data center; null when no page tells one.</summary>
    internal string? In(SimulatedDataCenter dataCenter) =>
        (Hosts.TryGetValue(dataCenter.Code, out var own) ? own : DataCenters.Count == 0 || DataCenters.Contains(dataCenter.Code) ? Host : null)
            ?.Replace("{zoho}", dataCenter.AccountsUrl.Host["accounts.".Length..], StringComparison.Ordinal)
            .Replace("{api}", dataCenter.ApiDomain.Host["www.".Length..], StringComparison.Ordinal);

    private static List<HostExpectation> Read()
    {
        using var stream = typeof(HostExpectation).Assembly.GetManifestResourceStream("Hosts.json")!;
        return JsonSerializer.Deserialize<List<HostExpectation>>(stream, Options)!;
    }
}
