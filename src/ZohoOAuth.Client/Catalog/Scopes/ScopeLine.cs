namespace ZohoOAuth.Client.Catalog.Scopes;

/// <summary>
/// A line of the list of scopes, in a notation that writes many at once. In <paramref name="Names"/> braces hold the choices for
/// one place, as in a shell: <c>ZohoBooks.{contacts,bills}.{READ,CREATE}</c> is four scopes. A choice may bring the words
/// that <paramref name="About"/> says for it (<c>pricebooks:price books</c>). The choice <c>*</c> stands for any other name: it
/// makes no row of its own, but such a scope is known.
/// </summary>
/// <param name="Names">The names.</param>
/// <param name="About">
/// What they are about; <c>{0}</c> is the choice from the first braces. The verb of the operation is put before it, unless it begins
/// with a capital: then it is the whole sentence.
/// </param>
internal sealed record ScopeLine(string Names, string About);
