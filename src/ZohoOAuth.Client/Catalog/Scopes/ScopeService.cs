namespace ZohoOAuth.Client.Catalog.Scopes;

/// <summary>The scopes of one service.</summary>
/// <param name="Name">The product, for example CRM.</param>
/// <param name="Source">The URL of the documentation.</param>
/// <param name="Lines">The scopes, in the notation of <see cref="ScopeLine"/>.</param>
internal sealed record ScopeService(string Name, string Source, ScopeLine[] Lines);
