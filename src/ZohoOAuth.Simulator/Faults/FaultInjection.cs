using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Faults;

/// <summary>Applies the faults to requests.</summary>
internal sealed class FaultInjection(FaultList faults)
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var fault = faults.Take(SimulatedServer.Of(context).Name, request.Method, request.Path.Value ?? "");
        await (fault is null ? next(context) : ApplyAsync(fault, context, next));
    }

    private static async Task ApplyAsync(ActiveFault active, HttpContext context, RequestDelegate next)
    {
        var fault = active.Fault;
        if (fault.Delay != TimeSpan.Zero)
        {
            await active.DelayAsync(fault.Delay, context.RequestAborted);
        }

        foreach (var (name, value) in fault.Headers)
        {
            context.Response.Headers[name] = value;
        }

        await (fault switch
        {
            { TruncateAfter: { } length } => TruncateAsync(length, fault.Abort, context, next),
            { Abort: true } => AbortAsync(context),
            { Trickle: { } pause } => TrickleAsync(pause, active, context, next),
            _ => RespondAsync(fault, context, next),
        });
    }

    private static Task AbortAsync(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private static async Task TruncateAsync(int length, bool abort, HttpContext context, RequestDelegate next)
    {
        await using var cut = new TruncatingStream(context, length, abort);
        var response = await CapturedResponse.CaptureAsync(context, () => next(context), cut);
        await (context.Response.HasStarted ? Task.CompletedTask : response.TruncateAsync(length, abort));
    }

    private static async Task TrickleAsync(TimeSpan pause, ActiveFault active, HttpContext context, RequestDelegate next)
    {
        var response = await CapturedResponse.CaptureAsync(context, () => RespondAsync(active.Fault, context, next));
        await response.TrickleAsync(pause, active);
    }

    private static async Task RespondAsync(Fault fault, HttpContext context, RequestDelegate next)
    {
        if (!fault.ReplacesResponse)
        {
            await next(context);
            return;
        }

        var response = context.Response;
        var body = await RequestEcho.ReplaceAsync(fault.Body ?? "", context.Request);
        response.StatusCode = fault.Status ?? (fault.RedirectTo is null ? StatusCodes.Status200OK : StatusCodes.Status302Found);
        if (fault.RedirectTo is not null)
        {
            response.Headers.Location = fault.RedirectTo;
        }

        if (body.Length > 0)
        {
            response.ContentType ??= body.StartsWith('<') ? HtmlPage.ContentType : JsonResponse.ContentType;
        }

        await response.WriteAsync(body, context.RequestAborted);
    }
}
