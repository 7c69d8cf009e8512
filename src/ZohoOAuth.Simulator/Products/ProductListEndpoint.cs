using ZohoOAuth.Simulator.Products.Styles;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Products;

/// <summary>Gives a list in the way of its product.</summary>
internal sealed class ProductListEndpoint(ProductRecordStore store, ProductList list)
{
    public Task ListAsync(ProductCall call)
    {
        var context = call.Context;
        return list.Style.Read(context.Request) is ({ } start, { } size)
            ? AnswerAsync(context, list.Style.Write(new ListSlice(start, size, store.Listed(list, call)), context.Response))
            : list.Style.InvalidPage.WriteAsync(context);
    }

    private static Task AnswerAsync(HttpContext context, object? body)
    {
        if (body is not null)
        {
            return JsonResponse.WriteAsync(context, body);
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
