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
        template,
        body,
        [.. (path["parameters"]?.Items ?? []).Concat(body["parameters"]?.Items ?? []).Select(Parameter.Of).OfType<Parameter>()],
        [.. (body["security"] ?? root["security"])?.Items.SelectMany(requirement => requirement.Members.SelectMany(scheme => scheme.Value.Texts)) ?? []]);
}
