namespace ZohoOAuth.Simulator;

/// <summary>A consent page, and the two buttons on it.</summary>
internal sealed class ConsentEndpoint(IConsentFlow flow)
{
    public async Task HandleAsync(HttpContext context)
    {
        ConsentStep step = await DecideAsync(context);
        switch (step)
        {
            case ConsentStep.Asked requested:
                await ConsentPage.WriteAsync(context, requested.Question);
                break;
            case ConsentStep.Redirected redirected:
                context.Response.Redirect(redirected.Url);
                break;
            case ConsentStep.Stopped stopped:
                await HtmlPage.WriteErrorAsync(context, stopped.Title, stopped.Text);
                break;
            default:
                throw new InvalidOperationException($"Unknown step {step}.");
        }
    }

    private async Task<ConsentStep> DecideAsync(HttpContext context)
    {
        IQueryCollection query = context.Request.Query;
        SimulatedDataCenter dataCenter = Site.Of(context).DataCenter;
        ConsentStep requested = flow.Ask(query, dataCenter);
        return HttpMethods.IsGet(context.Request.Method) || requested is ConsentStep.Stopped ? requested
            : await ConsentPage.ReadAnswerAsync(context) is { } accept ? flow.Answer(query, dataCenter, accept)
            : new ConsentStep.Stopped("400 Bad Request", "The request method is not supported here.");
    }
}
