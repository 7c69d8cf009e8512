using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Consents;

/// <summary>Shows a consent page, and handles its two buttons.</summary>
internal sealed class ConsentEndpoint(IConsentFlow flow)
{
    public async Task HandleAsync(HttpContext context)
    {
        var step = await HandleFlowAsync(context);
        switch (step)
        {
            case ConsentResult.Asked asked:
                await ConsentPage.WriteAsync(context, asked.Prompt);
                break;
            case ConsentResult.Redirected redirected:
                context.Response.Redirect(redirected.Url);
                break;
            case ConsentResult.Stopped stopped:
                await HtmlPage.WriteErrorAsync(context, stopped.Title, stopped.Text);
                break;
            default:
                throw new InvalidOperationException($"Unknown result {step}.");
        }
    }

    private async Task<ConsentResult> HandleFlowAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var dataCenter = SimulatedServer.Of(context).DataCenter;
        var asked = flow.Open(query, dataCenter);
        return HttpMethods.IsGet(context.Request.Method) || asked is ConsentResult.Stopped ? asked
            : await ConsentPage.ReadDecisionAsync(context) is { } accept ? flow.Submit(query, dataCenter, accept)
            : new ConsentResult.Stopped("400 Bad Request", "The request method is not supported here.");
    }
}
