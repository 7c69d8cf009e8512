namespace ZohoOAuth.Client.Catalog.Scopes;

/// <summary>Something to offer to somebody who types a scope.</summary>
/// <param name="Text">A scope, or the beginning of several with a dot at its end.</param>
/// <param name="About">What it is about.</param>
internal sealed record ScopeSuggestion(string Text, string About);
