namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>
/// Chooses between products when one of them is a part of the other, such as /crm/v8/settings/signals in a user's file and /crm/v8. Versions are
/// ignored.
/// </summary>
internal static class BasePaths
{
    /// <summary>A base path such as /api is not the whole of which /api/v1 is a part: many products start so.</summary>
    private const int MinDepthOfWhole = 2;

    /// <summary>The products without the parts that the path does not belong to, and without the whole when it belongs to a part.</summary>
    internal static List<Product> Narrow(IReadOnlyList<Product> products, string path)
    {
        var named = products.Where(product => IsWithin(path, product.BasePath) || !products.Any(other => IsPart(product, other))).ToList();
        return named.FindAll(product => !named.Exists(other => IsPart(other, product)));
    }

    private static bool IsPart(Product product, Product whole) =>
        Segments(whole.BasePath).Length >= MinDepthOfWhole
            && Segments(product.BasePath).Length > Segments(whole.BasePath).Length
            && IsWithin(product.BasePath, whole.BasePath);

    private static bool IsWithin(string path, string basePath)
    {
        var (segments, needed) = (Segments(path), Segments(basePath));
        for (var index = 0; index < needed.Length; index++)
        {
            if (index == segments.Length || !IsSame(needed[index], segments[index]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSame(string left, string right) =>
        (IsVersion(left) && IsVersion(right)) || string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static string[] Segments(string path) => path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsVersion(string segment) => segment.Length > 1 && (segment[0] is 'v' or 'V') && char.IsDigit(segment[1]);
}
