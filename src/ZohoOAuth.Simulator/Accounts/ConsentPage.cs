namespace ZohoOAuth.Simulator;

/// <summary>The page that asks the user; its buttons post back to where it was shown.</summary>
internal static class ConsentPage
{
    public static Task WriteAsync(HttpContext context, AuthorizationRequest request, string destination) =>
        HtmlPage.WriteAsync(context, "consent.html", StatusCodes.Status200OK, new Dictionary<string, string>
        {
            ["client"] = request.Client.ClientId,
            ["user"] = SimulatedUser.Email,
            ["access"] = request.Offline ? "offline, until revoked" : "online, for an hour",
            ["scope"] = string.Join('\n', request.Scope),
            ["action"] = context.Request.Path + context.Request.QueryString,
            ["dataCenter"] = Site.Of(context).DataCenter.Location,
            ["destination"] = destination,
        });
}
