namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>The singular of a resource, as Finance and ServiceDesk Plus spell it: contact of contacts, currency of currencies, tax of taxes.</summary>
internal static class Singular
{
    private static readonly (string Plural, string Singular)[] Endings = [("ies", "y"), ("xes", "x"), ("sses", "ss"), ("s", "")];

    public static string Of(string resource)
    {
        var (plural, singular) = Array.Find(Endings, ending => resource.EndsWith(ending.Plural, StringComparison.Ordinal));
        return plural is null ? resource : resource[..^plural.Length] + singular;
    }
}
