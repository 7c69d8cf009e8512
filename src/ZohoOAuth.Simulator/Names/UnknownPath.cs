using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Names;

/// <summary>What a host answers for a path that it does not serve.</summary>
/// <param name="WriteAsync">Writes the answer.</param>
internal sealed record UnknownPath(Func<HttpContext, Task> WriteAsync)
{
    /// <summary>Assumption: a product whose documents name no error for this shows a page.</summary>
    public static readonly UnknownPath Page = new(HtmlPage.WriteNotFoundAsync);

    /// <summary>https://www.zoho.com/crm/developer/docs/api/v8/status-codes.html.</summary>
    public static readonly UnknownPath Crm = Json(new
    {
        code = "INVALID_URL_PATTERN",
        details = new { },
        message = "Please check if the URL trying to access is a correct one",
        status = "error",
    });

    /// <summary>https://desk.zoho.com/DeskAPIDocument#Errors names the code. Assumption: the words of the message.</summary>
    public static readonly UnknownPath Desk = Json(new { errorCode = "URL_NOT_FOUND", message = "The URL you requested was not found." });

    /// <summary>
    /// The envelope of https://www.zoho.com/mail/help/api/. The code is the one that clients report for a wrong path of Mail.
    /// Assumption: the description.
    /// </summary>
    public static readonly UnknownPath Mail = Json(new
    {
        status = new { code = 404, description = "Invalid Input" },
        data = new { errorCode = "URL_RULE_NOT_CONFIGURED" },
    });

    private static UnknownPath Json(object body) => new(context => JsonResponse.WriteAsync(context, body, StatusCodes.Status404NotFound));
}
