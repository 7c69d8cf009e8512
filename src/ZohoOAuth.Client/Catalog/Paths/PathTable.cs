namespace ZohoOAuth.Client.Catalog.Paths;

/// <summary>The rules of a product; the first that applies counts.</summary>
/// <param name="Hosts">The first labels of the hosts that the product has for itself (desk of desk.zoho.eu); none for those on the API domain.</param>
/// <param name="Rules">The rules.</param>
internal sealed record PathTable(string[] Hosts, PathRule[] Rules);
