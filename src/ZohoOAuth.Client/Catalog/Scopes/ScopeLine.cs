namespace ZohoOAuth.Client.Catalog.Scopes;

/// <summary>
/// A line of the scope list, in a notation for many scopes. In <paramref name="Names"/>, braces contain the choices for one
/// position, as in a shell: <c>ZohoBooks.{contacts,bills}.{READ,CREATE}</c> means four scopes. A choice may have its own words for
/// <paramref name="About"/> (<c>pricebooks:price books</c>). The choice <c>*</c> matches any other name: such a scope is not
/// listed, but it is known.
/// </summary>
/// <param name="Names">The scope names.</param>
/// <param name="About">
/// The description; <c>{0}</c> is the choice from the first braces. The verb of the operation is put before it. A description that
/// starts with a capital letter is a complete sentence and gets no verb.
/// </param>
internal sealed record ScopeLine(string Names, string About);

/// <summary>The scopes of one service.</summary>
/// <param name="Name">The product, for example CRM.</param>
/// <param name="Source">The URL of the documentation.</param>
/// <param name="Lines">The scopes, in the notation of <see cref="ScopeLine"/>.</param>
internal sealed record ScopeService(string Name, string Source, ScopeLine[] Lines)
{
    /// <summary>The product that takes the scopes, as the table of products names it. Most services have the name of the product.</summary>
    internal string Product { get; init; } = Name;
}
