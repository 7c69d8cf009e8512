namespace ZohoOAuth.Simulator;

/// <summary>Lets the waiting faults happen. The control endpoints are exempt: they must be able to end a fault.</summary>
internal sealed class FaultInjection(FaultList faults)
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        HttpRequest request = context.Request;
        Fault? fault = request.Path.StartsWithSegments(ControlRoutes.Prefix)
            ? null
            : faults.Take(Site.Of(context).Name, request.Method, request.Path.Value ?? "");
        await (fault is null ? next(context) : HappenAsync(fault, context, next));
    }

    private static async Task HappenAsync(Fault fault, HttpContext context, RequestDelegate next)
    {
        if (fault.Delay > TimeSpan.Zero)
        {
            await Task.Delay(fault.Delay, context.RequestAborted);
        }

        foreach ((string name, string value) in fault.Headers)
        {
            context.Response.Headers[name] = value;
        }

        await (fault switch
        {
            { TruncateAfter: { } length } => TruncateAsync(length, fault.Abort, context, next),
            { Abort: true } => AbortAsync(context),
            { AnswersInstead: true } => AnswerAsync(fault, context),
            _ => next(context),
        });
    }

    private static Task AbortAsync(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private static async Task AnswerAsync(Fault fault, HttpContext context)
    {
        HttpResponse response = context.Response;
        string body = await SentText.FillAsync(fault.Body ?? "", context.Request);
        response.StatusCode = fault.Status ?? (fault.RedirectTo is null ? StatusCodes.Status200OK : StatusCodes.Status302Found);
        if (fault.RedirectTo is not null)
        {
            response.Headers.Location = fault.RedirectTo;
        }

        if (body.Length > 0)
        {
            response.ContentType ??= body.StartsWith('<') ? HtmlPage.ContentType : JsonAnswer.ContentType;
        }

        await response.WriteAsync(body, context.RequestAborted);
    }

    // Whoever reads sees the whole answer's length announced and, with an abort, the connection broken before it came;
    // without one, a complete answer whose text stops in the middle.
    private static async Task TruncateAsync(int length, bool abort, HttpContext context, RequestDelegate next)
    {
        Stream wire = context.Response.Body;
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        await next(context);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        context.Response.Body = wire;

        int sent = (int)Math.Min(length, answer.Length);
        context.Response.ContentLength = abort ? answer.Length : sent;
        await wire.WriteAsync(answer.GetBuffer().AsMemory(0, sent), context.RequestAborted);
        await wire.FlushAsync(context.RequestAborted);
        if (abort)
        {
            context.Abort();
        }
    }
}
