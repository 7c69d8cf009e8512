using System.Text.Json;
using System.Text.RegularExpressions;
using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.Catalog.Products;

namespace ZohoOAuth.Client.Storage;

/// <summary>
/// Reads the hosts of a product in products.json: a label before the domain of the data center, or a whole host on a domain of Zoho. Nothing else is
/// allowed, because the file has an effect on all connections, and a token must go only to Zoho.
/// </summary>
/// <param name="damaged">The error of the file: what is wrong, and what to write.</param>
internal sealed class ProductHosts(Func<string, string, ZohoOAuthException> damaged)
{
    private const string Part = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private const string Other = "Correct the file, or delete it.";
    private const string Label = "Correct the file: write only the label, for example desk. For a host of your own company, use Register-ZohoHost instead.";

    private static readonly Regex Labels = Pattern($@"^(?:{Part}(?:\.{Part}){{0,2}})?\z");
    private static readonly Regex Whole = Pattern($@"^{Part}(?:\.{Part}){{1,9}}\z");

    /// <summary>
    /// A label that looks like a whole host: its last part is a country or another top-level domain, or one of its parts is a name of Zoho's.
    /// </summary>
    private static readonly Regex LikeWhole = Pattern(
        @"\.(?:[a-z]{2}|com|net|org|edu|gov|info|biz|app|cloud|dev|online|site|corp|lan|local|internal|example|test)\z"
            + @"|(?:^|\.)(?:zoho[a-z]*|manageengine)(?:\.|\z)");

    /// <summary>The product with a label for all data centers, or with a whole host for the data center that the host belongs to.</summary>
    internal Product WithHost(Product product, JsonElement value, string where)
    {
        if (Text(value) is { } text && text.ToLowerInvariant() is var host && Whole.IsMatch(host) && ZohoDomains.Find(host) is { } domain)
        {
            return With(product, domain.DataCenter, host);
        }

        return product with
        {
            Host = ReadLabel(value, where, "or a whole host of Zoho such as desk.zoho.eu"),
            Hosts = new Dictionary<string, string>(),
            DataCenters = [],
            HasNoKnownHost = false,
            Move = null,
        };
    }

    /// <summary>The product with a whole host for each data center that the file names. The other data centers keep theirs.</summary>
    internal Product WithHosts(Product product, JsonElement value, string where) => value.ValueKind == JsonValueKind.Object
        ? value.EnumerateObject().Aggregate(product, (known, row) => With(known, DataCenter(row.Name, where), ReadHost(row, where)))
        : throw damaged($"{where} must be an object such as {{ \"eu\": \"desk.zoho.eu\" }}", Other);

    internal Product WithEnvironmentHost(Product product, ZohoEnvironment environment, JsonElement value, string where) => product with
    {
        EnvironmentHosts = product.EnvironmentHosts.Where(known => known.Key != environment)
            .Append(new(environment, ReadLabel(value, where, "without the domain")))
            .ToDictionary(known => known.Key, known => known.Value),
    };

    private static Product With(Product product, string dataCenter, string host) => product with
    {
        Hosts = product.Hosts.Where(known => !string.Equals(known.Key, dataCenter, StringComparison.OrdinalIgnoreCase))
            .Append(new(dataCenter, host))
            .ToDictionary(known => known.Key, known => known.Value, StringComparer.OrdinalIgnoreCase),
        Move = null,
    };

    private string ReadLabel(JsonElement value, string where, string or) => Text(value) is { } label && Labels.IsMatch(label) && !LikeWhole.IsMatch(label)
        ? label
        : throw damaged($"{where} must be a label such as desk, which means desk.zoho.eu, {or}", Label);

    private string DataCenter(string code, string where) => Array.Find(DataCenterTable.Rows, row => row.Code == code)?.Code ?? throw damaged(
        $"{where} must name data centers of Zoho: {string.Join(", ", DataCenterTable.Rows.Select(row => row.Code))}", Other);

    private string ReadHost(JsonProperty row, string where) =>
        Text(row.Value)?.ToLowerInvariant() is { } host && Whole.IsMatch(host) && ZohoDomains.Find(host)?.DataCenter == row.Name
            ? host
            : throw damaged(
                $"{where}.{row.Name} must be a whole host on a domain of Zoho in the data center {row.Name}, such as {Sample(row.Name)}",
                "Correct the file: write the whole host, or only a label as host. For a host of your own company, use Register-ZohoHost instead.");

    private static string Sample(string code) =>
        "desk" + new Uri(Array.Find(DataCenterTable.Rows, row => row.Code == code)!.AccountsUrl).Host.Substring("accounts".Length);

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static Regex Pattern(string text) => new(text, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(200));
}
