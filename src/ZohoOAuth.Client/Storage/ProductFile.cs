using System.Text.Json;
using System.Text.RegularExpressions;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.Client.Storage;

/// <summary>
/// The user's own products, in products.json under ZOHO_HOME. The file is a JSON object of products by name. A missing field has the value of Zoho's
/// product of the same name, if there is one.
/// </summary>
internal sealed class ProductFile(ZohoHome home) : IUserProducts
{
    private const string Fields = "host, sandboxHost, developerHost, base, organization, withoutOrganization, accept, paging, pageSize, batchSize, envelope";

    private static readonly Regex Label = new(
        @"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?){0,2})?\z",
        RegexOptions.CultureInvariant,
        TimeSpan.FromMilliseconds(200));

    private volatile Known? _known;

    public string Path => System.IO.Path.Combine(home.Folder(string.Empty), "products.json");

    /// <summary>
    /// The products in the file; empty when there is no file. Each API call reads them, so the file is parsed again only after a change. Throws
    /// InvalidInput for an invalid file: ignoring an error could send requests to the wrong product.
    /// </summary>
    public IReadOnlyList<Product> Read()
    {
        var file = new FileInfo(Path);
        if (!file.Exists)
        {
            return [];
        }

        var stamp = (file.FullName, file.LastWriteTimeUtc, file.Length);
        if (_known is not { } known || known.Stamp != stamp)
        {
            _known = known = new Known(stamp, Parse(OwnerOnlyFile.ReadOrNull(Path) ?? throw Damaged("it cannot be read")));
        }

        return known.Products;
    }

    private IReadOnlyList<Product> Parse(byte[] content)
    {
        try
        {
            using var document = JsonDocument.Parse(
                content, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? [.. document.RootElement.EnumerateObject().Select(Product)]
                : throw Damaged("it is not a JSON object of products");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw Damaged("it is not JSON");
        }
    }

    private Product Product(JsonProperty row)
    {
        if (row.Value.ValueKind != JsonValueKind.Object || row.Name.Length == 0)
        {
            throw Damaged($"'{row.Name}' is not an object");
        }

        var product = Array.Find(ProductTable.Rows, known => string.Equals(known.Name, row.Name, StringComparison.OrdinalIgnoreCase))
            ?? new Product { Name = row.Name };
        return row.Value.EnumerateObject().Aggregate(product, (known, field) => With(known, row.Name, field));
    }

    private Product With(Product product, string name, JsonProperty field)
    {
        var where = $"{name}.{field.Name}";
        return field.Name switch
        {
            "host" => product with
            {
                Host = Host(field.Value, where), Hosts = new Dictionary<string, string>(), DataCenters = [], Move = null, HasNoKnownHost = false,
            },
            "sandboxHost" => WithHost(product, ZohoEnvironment.Sandbox, Host(field.Value, where)),
            "developerHost" => WithHost(product, ZohoEnvironment.Developer, Host(field.Value, where)),
            "base" => product with { BasePath = "/" + Text(field.Value, where).Trim('/') },
            "organization" => product with { Organization = Organization(Text(field.Value, where), where) },
            "withoutOrganization" => product with { WithoutOrganization = [.. List(field.Value, where).Select(item => Text(item, where))] },
            "accept" => product with { Accept = Text(field.Value, where) },
            "paging" => product with
            {
                Paging = PageRules.ByName.TryGetValue(Text(field.Value, where), out var paging)
                    ? paging
                    : throw Damaged($"{where} must be one of {string.Join(", ", PageRules.ByName.Keys)}"),
            },
            "pageSize" => product with
            {
                Paging = (product.Paging ?? throw Damaged($"{name} has a pageSize, but no paging before it")) with { MaxPageSize = Number(field.Value, where) },
            },
            "batchSize" => product with { BatchSize = Number(field.Value, where) },
            "envelope" => product with { Envelope = field.Value.ValueKind == JsonValueKind.Null ? null : Text(field.Value, where) },
            _ => throw Damaged($"{where} must be one of {Fields}"),
        };
    }

    private static Product WithHost(Product product, ZohoEnvironment environment, string label) => product with
    {
        EnvironmentHosts = product.EnvironmentHosts.Where(known => known.Key != environment).Append(new(environment, label))
            .ToDictionary(known => known.Key, known => known.Value),
    };

    /// <summary>The host label before the domain of the data center. Nothing else is allowed, because a token must go only to Zoho.</summary>
    private string Host(JsonElement value, string where) => value.ValueKind == JsonValueKind.String && value.GetString() is { } label && Label.IsMatch(label)
        ? label
        : throw Damaged($"{where} must be a label such as desk, which means desk.zoho.eu");

    private OrganizationPlace Organization(string text, string where) =>
        text.Split([':'], 2) is [var part, { Length: > 0 } name]
            && Enum.TryParse<OrganizationPart>(part, ignoreCase: true, out var place)
            && place.ToString().Equals(part, StringComparison.OrdinalIgnoreCase)
            ? new OrganizationPlace(place, name)
            : throw Damaged($"{where} must be header:NAME, query:NAME, path:NAME or prefix:NAME");

    private string Text(JsonElement value, string where) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : throw Damaged($"{where} must be text");

    private JsonElement.ArrayEnumerator List(JsonElement value, string where) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw Damaged($"{where} must be a list");

    private int Number(JsonElement value, string where) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number is > 0 and <= 100_000
            ? number
            : throw Damaged($"{where} must be a number greater than 0");

    private ZohoOAuthException Damaged(string what) => ZohoErrors.InvalidInput(
        "Service", $"The file {Path} cannot be used: {what}.", "Correct the file, or delete it. Get-Help about_ZohoOAuth_Products describes its format.");

    /// <summary>The parsed products and the state of the file at that time.</summary>
    private sealed record Known((string Path, DateTime ChangedAt, long Length) Stamp, IReadOnlyList<Product> Products);
}
