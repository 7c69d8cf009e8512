namespace ZohoOAuth.Client.Catalog.Paths;

/// <summary>The path rules of a product. The first matching rule applies.</summary>
/// <param name="Hosts">The first labels of the product's own hosts (desk in desk.zoho.eu); empty for products on the API domain.</param>
/// <param name="Rules">The rules, in order.</param>
internal sealed record PathTable(string[] Hosts, PathRule[] Rules);
