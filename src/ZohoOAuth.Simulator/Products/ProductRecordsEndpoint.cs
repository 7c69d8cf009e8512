using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Products.Styles;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Products;

/// <summary>Reads and creates records of a list in the format of its product.</summary>
internal sealed class ProductRecordsEndpoint(ProductRecordStore store, ProductList list, RecordStyle style)
{
    public Task GetAsync(ProductCall call)
    {
        var context = call.Context;
        if (store.All(list, call).Find((string)context.GetRouteValue("id")!) is { } record)
        {
            return JsonResponse.WriteAsync(context, style.Write(call.Resource, record));
        }

        return style.NotFound?.WriteAsync(context) ?? JsonResponse.WriteNoContentAsync(context);
    }

    public async Task CreateAsync(ProductCall call)
    {
        var body = await JsonBody.ReadObjectAsync(call.Context);
        await (body is null
            ? style.InvalidBody.WriteAsync(call.Context)
            : style.Create(new NewRecords(call, body, fields => Save(call, fields))));
    }

    private JsonObject Save(ProductCall call, JsonObject fields)
    {
        var id = store.Add(list, call.Context, fields);
        return store.All(list, call).Find(id)!;
    }
}
