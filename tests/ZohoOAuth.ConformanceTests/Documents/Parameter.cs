namespace ZohoOAuth.ConformanceTests.Documents;

/// <summary>A parameter of an operation.</summary>
/// <param name="Name">Its name, as it is sent.</param>
/// <param name="Place">path, query or header.</param>
/// <param name="IsRequired">Whether a request without it is wrong.</param>
/// <param name="Schema">Its values.</param>
internal sealed record Parameter(string Name, string Place, bool IsRequired, Node? Schema)
{
    internal static Parameter? Of(Node node) =>
        node.Text("name") is { } name ? new(name, node.Text("in")!, node.IsSet("required"), node["schema"]) : null;
}
