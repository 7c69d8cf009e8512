namespace ZohoOAuth.Simulator;

/// <summary>Gives a list in the way of its product.</summary>
internal sealed class ProductListEndpoint(ZohoSimulator zoho, ProductStyle style)
{
    public Task ListAsync(ProductCall call) => style.Read(call.Context.Request) is ({ } start, { } size)
        ? AnswerAsync(call.Context, style.Write(new ListSlice(call.Resource, start, size, zoho.ProductRecords), call.Context.Response))
        : style.BadPage.WriteAsync(call.Context);

    private static Task AnswerAsync(HttpContext context, object? body)
    {
        if (body is not null)
        {
            return JsonAnswer.WriteAsync(context, body);
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
