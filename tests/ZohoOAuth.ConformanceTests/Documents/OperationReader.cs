namespace ZohoOAuth.ConformanceTests.Documents;

/// <summary>All operations of the documents.</summary>
internal static class OperationReader
{
    /// <summary>A document of shared parts, with a path that is none.</summary>
    private const string SharedParts = "common.json";

    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    internal static IReadOnlyList<Operation> Read(DocumentSet documents) =>
    [
        .. from root in documents.Roots
           where root.File != SharedParts
           from path in root["paths"]?.Members ?? []
           from method in Methods
           let body = path.Value[method]
           where body is not null
           select Of(root, path.Name, path.Value, method, body),
    ];

    private static Operation Of(Node root, string template, Node path, string method, Node body) => new(
        root.File,
        method.ToUpperInvariant(),
        ServerPath(root) + template,
        body,
        [.. (path["parameters"]?.Items ?? []).Concat(body["parameters"]?.Items ?? []).Select(Parameter.Of).OfType<Parameter>()],
        [.. (body["security"] ?? root["security"])?.Items.SelectMany(requirement => requirement.Members.SelectMany(scheme => scheme.Value.Texts)) ?? []]);

    /// <summary>What the address of the server begins a path with. Newer documents have /crm/v8 there.</summary>
    private static string ServerPath(Node root)
    {
        var server = root["servers"]?.Items.FirstOrDefault();
        var address = (server?["variables"]?.Members ?? []).Aggregate(
            server?.Text("url") ?? "", (url, variable) => url.Replace($"{{{variable.Name}}}", variable.Value.Text("default"), StringComparison.Ordinal));
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.AbsolutePath.TrimEnd('/') : "";
    }
}
