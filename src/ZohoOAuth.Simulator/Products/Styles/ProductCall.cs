namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>A request to a product that has passed the gate.</summary>
/// <param name="Context">The request.</param>
/// <param name="Resource">What it is about, for example invoices.</param>
internal sealed record ProductCall(HttpContext Context, string Resource);
