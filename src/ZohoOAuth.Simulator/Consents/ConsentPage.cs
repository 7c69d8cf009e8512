using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Consents;

/// <summary>The page that asks the user for consent. Its buttons post to the URL of the page.</summary>
internal static class ConsentPage
{
    public static Task WriteAsync(HttpContext context, ConsentPrompt question) =>
        HtmlPage.WriteAsync(
            context,
            "consent.html",
            StatusCodes.Status200OK,
            new Dictionary<string, string>
            {
                ["title"] = question.Title,
                ["text"] = question.Text,
                ["initials"] = SimulatedUser.Initials,
                ["name"] = SimulatedUser.FullName,
                ["email"] = SimulatedUser.Email,
                ["action"] = context.Request.Path + context.Request.QueryString,
                ["dataCenter"] = SimulatedServer.Of(context).DataCenter.Location,
                ["destination"] = question.Destination,
            },
            new Dictionary<string, IReadOnlyList<string>> { ["scope"] = question.Scope });

    /// <summary>True for Accept, false for Refuse, null for a request that neither button sent.</summary>
    public static async Task<bool?> ReadDecisionAsync(HttpContext context) => (await OAuthParameters.ReadAsync(context))["consent"] switch
    {
        "accept" => true,
        "refuse" => false,
        _ => null,
    };
}
