using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Consents;

/// <summary>Shows a consent page, and handles its two buttons.</summary>
internal sealed class ConsentEndpoint(IConsentFlow flow)
{
    public async Task HandleAsync(HttpContext context)
    {
        var result = await HandleFlowAsync(context);
        switch (result)
        {
            case ConsentResult.ShowPage page:
                await ConsentPage.WriteAsync(context, page.Prompt);
                break;
            case ConsentResult.Redirect redirect:
                context.Response.Redirect(redirect.Url);
                break;
            case ConsentResult.ShowError error:
                await HtmlPage.WriteErrorAsync(context, error.Title, error.Text);
                break;
            default:
                throw new InvalidOperationException($"Unknown result {result}.");
        }
    }

    private async Task<ConsentResult> HandleFlowAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var dataCenter = SimulatedServer.Of(context).DataCenter;
        var page = flow.Open(query, dataCenter);
        return HttpMethods.IsGet(context.Request.Method) || page is ConsentResult.ShowError ? page
            : await ConsentPage.ReadDecisionAsync(context) is { } accept ? flow.Submit(query, dataCenter, accept)
            : new ConsentResult.ShowError("400 Bad Request", "The request method is not supported here.");
    }
}
