using ZohoOAuth.Client.Catalog.Products;

namespace ZohoOAuth.Client.Api;

/// <summary>The call whose response reports the API credits of a product.</summary>
/// <param name="Service">The name of the product.</param>
/// <param name="Header">Its headers. Null if no source says that it reports anything.</param>
/// <param name="Request">The request. Null if there is nothing to ask.</param>
internal sealed record CreditCall(string Service, CreditHeader? Header, ApiRequest? Request);
