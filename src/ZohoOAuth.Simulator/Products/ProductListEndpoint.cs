using ZohoOAuth.Simulator.Products.Styles;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Products;

/// <summary>Returns a page of a list in the format of its product.</summary>
internal sealed class ProductListEndpoint(ProductRecordStore store, ProductList list)
{
    public async Task ListAsync(ProductCall call)
    {
        var (context, style) = (call.Context, list.Style);
        foreach (var name in list.Required)
        {
            if (string.IsNullOrEmpty(await JsonParameter.TextAsync(context, name)))
            {
                await style.MissingParameter(name).WriteAsync(context, style.Format);
                return;
            }
        }

        var page = style.Read(context.Request);
        await (page.Invalid is { } parameter
            ? style.InvalidPage(parameter).WriteAsync(context, style.Format)
            : WriteAsync(context, new ListSlice(page.Start, page.Size, store.Listed(list, call), style.Names(call.Resource))));
    }

    private Task WriteAsync(HttpContext context, ListSlice slice) =>
        slice.Rows.Count == 0 && list.Style.Empty is { } empty ? empty.WriteAsync(context, list.Style.Format)
        : list.Style.Write(slice, context) is { } body ? list.Style.Format(context, body, StatusCodes.Status200OK)
        : JsonResponse.WriteNoContentAsync(context);
}
