using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Products.Styles;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Products;

/// <summary>Reads, creates, changes and removes records of a list in the format of its product.</summary>
internal sealed class ProductRecordsEndpoint(ProductRecordStore store, ProductList list, RecordStyle style)
{
    public async Task GetAsync(ProductCall call) =>
        await (await FindAsync(call) is { } record ? WriteAsync(call, style.Write(call.Resource, Named(call, record))) : NotFoundAsync(call));

    public async Task CreateAsync(ProductCall call)
    {
        var body = await style.ReadBody(call.Context);
        await (body is null
            ? RefuseAsync(call, style.InvalidBody)
            : style.Create!(new NewRecords(call, list.Style, body, style.Fields(body, call.Resource), fields => Save(call, fields))));
    }

    public async Task UpdateAsync(ProductCall call)
    {
        var change = style.Update!;
        var body = await style.ReadBody(call.Context);
        if (body is null || style.Fields(body, call.Resource) is not { } fields)
        {
            await RefuseAsync(call, style.InvalidBody);
            return;
        }

        if (await FindAsync(call) is not { } record)
        {
            await NotFoundAsync(call);
            return;
        }

        foreach (var (name, value) in fields.Where(field => field.Key is not ("id" or "n")))
        {
            record[name] = value?.DeepClone();
        }

        store.Change(list, call.Context, IdOf(record), record);
        if (change.IsRemoval(fields))
        {
            store.Remove(list, call.Context, IdOf(record));
        }

        await WriteAsync(call, change.Write(call.Resource, Named(call, record)));
    }

    public async Task DeleteAsync(ProductCall call)
    {
        if (await FindAsync(call) is not { } record)
        {
            await NotFoundAsync(call);
            return;
        }

        store.Remove(list, call.Context, IdOf(record));
        await WriteAsync(call, style.Delete!.Write(call.Resource, IdOf(record)));
    }

    private static string IdOf(JsonObject record) => record["id"]!.ToString();

    private async Task<JsonObject?> FindAsync(ProductCall call) =>
        await style.IdOf(call.Context) is { } id ? store.All(list, call).Find(id) : null;

    private JsonObject Named(ProductCall call, JsonObject record) => FieldNames.AddTo(record, list.Style.Names(call.Resource));

    private Task WriteAsync(ProductCall call, object? body) => body is null
        ? JsonResponse.WriteNoContentAsync(call.Context)
        : list.Style.Format(call.Context, body, StatusCodes.Status200OK);

    private Task NotFoundAsync(ProductCall call) =>
        style.NotFound is { } error ? RefuseAsync(call, error) : JsonResponse.WriteNoContentAsync(call.Context);

    private Task RefuseAsync(ProductCall call, ProductError error) => error.WriteAsync(call.Context, list.Style.Format);

    private JsonObject Save(ProductCall call, JsonObject fields)
    {
        var id = store.Add(list, call.Context, fields);
        return Named(call, store.All(list, call).Find(id)!);
    }
}
