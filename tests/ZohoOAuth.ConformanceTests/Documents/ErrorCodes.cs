namespace ZohoOAuth.ConformanceTests.Documents;

/// <summary>The error codes that the documents list, wherever they do.</summary>
internal static class ErrorCodes
{
    internal static IReadOnlyList<string> Read(DocumentSet documents) =>
    [
        .. documents.Roots.SelectMany(Errors).SelectMany(schema => schema.Property("code")!.Enum).Distinct().Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<Node> Errors(Node node) =>
        (node["properties"] is not null && node.IsError ? [node] : Enumerable.Empty<Node>()).Concat(OwnParts(node).SelectMany(Errors));

    /// <summary>Without what it refers to: that is read where it is written.</summary>
    private static IEnumerable<Node> OwnParts(Node node) =>
        node.Members.Select(member => member.Value).Concat(node.Items).Where(part => part.Place.StartsWith(node.Place + "/", StringComparison.Ordinal));
}
