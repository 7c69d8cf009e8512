namespace ZohoOAuth.Client.Catalog.Paths;

/// <summary>
/// The scopes that a path needs. In <paramref name="Path"/>, <c>*</c> matches any segment, <c>**</c> the rest, <c>{a,b}</c> one of these,
/// <c>{name:a,b}</c> the same with a name, and <c>{v}</c> a version such as v8 or v2.1. Any other name in braces matches a segment whose value replaces
/// the same name in <paramref name="Scopes"/>, in the spelling of scopes (Sales_Orders becomes salesorders). <c>{module}</c> becomes <c>custom</c> when
/// the scope list has no such module. <c>{op}</c> is the operation of the HTTP method. A rule whose scopes are not in the list does not apply.
/// </summary>
/// <param name="Path">The path pattern.</param>
/// <param name="Scopes">The scopes, separated by spaces. All of them are needed. <c>a|b</c> means that one of the two is enough.</param>
/// <param name="Method">The HTTP method to which the rule applies; null for all methods.</param>
internal sealed record PathRule(string Path, string Scopes, string? Method = null)
{
    /// <summary>The scopes of a path whose scopes are unknown.</summary>
    internal const string Unknown = "";

    internal PathPattern Pattern { get; } = new(Path);
}

/// <summary>The path rules of a product. The first matching rule applies.</summary>
/// <param name="Hosts">The first labels of the product's own hosts (desk in desk.zoho.eu); empty for products on the API domain.</param>
/// <param name="Rules">The rules, in order.</param>
internal sealed record PathTable(string[] Hosts, PathRule[] Rules);
