namespace ZohoOAuth.Simulator;

/// <summary>Gives a list in the way of its product, to whoever has a token that is alive.</summary>
internal sealed class ProductListEndpoint(ZohoSimulator zoho, ListStyle style)
{
    public Task ListAsync(HttpContext context, string resource)
    {
        string? token = AuthorizationHeader.Token(context, AuthorizationHeader.Zoho);
        if (token is null)
        {
            return RefuseAsync(context, style.NoToken);
        }

        if (Site.Of(context).DataCenter.Tokens.FindAccess(token) is null)
        {
            return RefuseAsync(context, style.DeadToken);
        }

        if (resource != "organizations" && !style.NamesOrganization(context.Request))
        {
            return RefuseAsync(context, style.NoOrganization);
        }

        return style.Read(context.Request) is not ({ } start, { } size)
            ? RefuseAsync(context, style.BadPage)
            : AnswerAsync(context, style.Write(new ListSlice(resource, start, size, zoho.ProductRecords), context.Response));
    }

    private static Task AnswerAsync(HttpContext context, object? body)
    {
        if (body is not null)
        {
            return JsonAnswer.WriteAsync(context, body);
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static Task RefuseAsync(HttpContext context, (int Status, object Body) refusal) => JsonAnswer.WriteAsync(context, refusal.Body, refusal.Status);
}
