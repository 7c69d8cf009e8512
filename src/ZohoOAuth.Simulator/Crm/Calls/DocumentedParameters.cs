namespace ZohoOAuth.Simulator.Crm.Calls;

/// <summary>
/// Refuses a parameter of the query string that Zoho does not document for the operation. Where one is ignored, a misspelled filter looks right.
/// </summary>
internal static class DocumentedParameters
{
    // The documents are those of v8. Older versions have more parameters.
    private const decimal FirstVersion = 6;

    /// <summary>Clients that read each list page by page send them to lists that have one page. An endpoint with pages checks their values.</summary>
    private static readonly string[] OfPages = ["page", "per_page", "page_token"];

    /// <summary>The error; null where each parameter is documented, or the operation is not.</summary>
    public static CrmError? Check(HttpContext context, decimal version) =>
        version >= FirstVersion && Operation(context) is { } operation && Unknown(context.Request, operation.Parameters) is { } name
            ? ParameterError.Unknown(name)
            : null;

    /// <summary>The one that the documents have for this module alone, or the one for every module.</summary>
    private static DocumentedOperation? Operation(HttpContext context)
    {
        var method = context.Request.Method;
        var path = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
        var module = context.GetRouteValue("module") as string;
        return DocumentedOperations.Find(method, path.Replace("{module}", module, StringComparison.Ordinal)) ?? DocumentedOperations.Find(method, path);
    }

    // The query string of Zoho's SDKs ends with an empty parameter.
    private static string? Unknown(HttpRequest request, IReadOnlyList<string> known) =>
        request.Query.Keys.FirstOrDefault(name => name.Length > 0 && !known.Contains(name) && !(HttpMethods.IsGet(request.Method) && OfPages.Contains(name)));
}
