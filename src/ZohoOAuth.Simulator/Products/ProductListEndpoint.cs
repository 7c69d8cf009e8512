using ZohoOAuth.Simulator.Products.Styles;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Products;

/// <summary>Returns a page of a list in the format of its product.</summary>
internal sealed class ProductListEndpoint(ProductRecordStore store, ProductList list)
{
    public Task ListAsync(ProductCall call)
    {
        var context = call.Context;
        return list.Style.Read(context.Request) is ({ } start, { } size)
            ? WriteAsync(context, list.Style.Write(new ListSlice(start, size, store.Listed(list, call)), context.Response))
            : list.Style.InvalidPage.WriteAsync(context);
    }

    private static Task WriteAsync(HttpContext context, object? body) =>
        body is null ? JsonResponse.WriteNoContentAsync(context) : JsonResponse.WriteAsync(context, body);
}
