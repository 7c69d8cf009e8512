namespace ZohoOAuth.Simulator;

/// <summary>Lets the waiting faults happen. The control endpoints are exempt: they must be able to end a fault.</summary>
internal sealed class FaultInjection(FaultList faults)
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        HttpRequest request = context.Request;
        TakenFault? fault = request.Path.StartsWithSegments(ControlRoutes.Prefix)
            ? null
            : faults.Take(Site.Of(context).Name, request.Method, request.Path.Value ?? "");
        await (fault is null ? next(context) : HappenAsync(fault, context, next));
    }

    private static async Task HappenAsync(TakenFault taken, HttpContext context, RequestDelegate next)
    {
        Fault fault = taken.Fault;
        if (fault.Delay != TimeSpan.Zero)
        {
            await taken.HoldAsync(fault.Delay, context.RequestAborted);
        }

        foreach ((string name, string value) in fault.Headers)
        {
            context.Response.Headers[name] = value;
        }

        await (fault switch
        {
            { TruncateAfter: { } length } => TruncateAsync(length, fault.Abort, context, next),
            { Abort: true } => AbortAsync(context),
            { Trickle: { } pause } => TrickleAsync(pause, taken, context, next),
            _ => AnswerAsync(fault, context, next),
        });
    }

    private static Task AbortAsync(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private static async Task TruncateAsync(int length, bool abort, HttpContext context, RequestDelegate next)
    {
        await using var cut = new CutStream(context, length, abort);
        CaughtAnswer response = await CaughtAnswer.CatchAsync(context, () => next(context), cut);
        await (context.Response.HasStarted ? Task.CompletedTask : response.TruncateAsync(length, abort));
    }

    private static async Task TrickleAsync(TimeSpan pause, TakenFault taken, HttpContext context, RequestDelegate next)
    {
        CaughtAnswer response = await CaughtAnswer.CatchAsync(context, () => AnswerAsync(taken.Fault, context, next));
        await response.TrickleAsync(pause, taken);
    }

    private static async Task AnswerAsync(Fault fault, HttpContext context, RequestDelegate next)
    {
        if (!fault.AnswersInstead)
        {
            await next(context);
            return;
        }

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
}
