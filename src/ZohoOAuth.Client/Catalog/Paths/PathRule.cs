namespace ZohoOAuth.Client.Catalog.Paths;

/// <summary>
/// The scopes that a path needs. In <paramref name="Path"/> <c>*</c> is any part, <c>**</c> the rest, <c>{a,b}</c> one of these, and
/// <c>{v}</c> a version such as v8 or v2.1. Any other name in braces is a part that <paramref name="Scopes"/> takes over, in
/// the spelling of scopes (Sales_Orders: salesorders); <c>{module}</c> becomes <c>custom</c> when the list of scopes has no such
/// module. <c>{op}</c> is what the method does. A rule whose scopes are not in the list does not apply.
/// </summary>
/// <param name="Path">The path.</param>
/// <param name="Scopes">The scopes, all of which are needed, with blanks between them.</param>
/// <param name="Method">The method that the rule is for; null for all.</param>
internal sealed record PathRule(string Path, string Scopes, string? Method = null)
{
    /// <summary>The scopes of a path of which nothing is known.</summary>
    internal const string Unknown = "";
}
