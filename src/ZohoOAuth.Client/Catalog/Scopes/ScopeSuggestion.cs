namespace ZohoOAuth.Client.Catalog.Scopes;

/// <summary>A completion for a scope that a user types.</summary>
/// <param name="Text">A scope, or the first parts of several scopes with a dot at the end.</param>
/// <param name="About">The description.</param>
internal sealed record ScopeSuggestion(string Text, string About);
