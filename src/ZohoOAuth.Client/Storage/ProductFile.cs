using System.Text.Json;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.Client.Storage;

/// <summary>
/// The user's own products, in products.json under ZOHO_HOME. The file is a JSON object of products by name. A missing field has the value of Zoho's
/// product of the same name, if there is one.
/// </summary>
internal sealed class ProductFile(ZohoHome home) : IUserProducts
{
    private const string Fields =
        "host, hosts, sandboxHost, developerHost, base, organization, withoutOrganization, accept, paging, pageSize, batchSize, envelope";

    private volatile Known? _known;

    private ProductHosts Hosts => new((what, action) => Damaged(what, action));

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

        // A label replaces the hosts of Zoho's product, so the hosts in the file come after it.
        return row.Value.EnumerateObject().OrderBy(field => field.Name == "hosts").Aggregate(product, (known, field) => With(known, row.Name, field));
    }

    private Product With(Product product, string name, JsonProperty field)
    {
        var where = $"{name}.{field.Name}";
        return field.Name switch
        {
            "host" => Hosts.WithHost(product, field.Value, where),
            "hosts" => Hosts.WithHosts(product, field.Value, where),
            "sandboxHost" => Hosts.WithEnvironmentHost(product, ZohoEnvironment.Sandbox, field.Value, where),
            "developerHost" => Hosts.WithEnvironmentHost(product, ZohoEnvironment.Developer, field.Value, where),
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

    private ZohoOAuthException Damaged(string what, string action = "Correct the file, or delete it.") => ZohoErrors.InvalidInput(
        "Service", $"The file {Path} cannot be used: {what}.", $"{action} Get-Help about_ZohoOAuth_Products describes its format.");

    /// <summary>The parsed products and the state of the file at that time.</summary>
    private sealed record Known((string Path, DateTime ChangedAt, long Length) Stamp, IReadOnlyList<Product> Products);
}
