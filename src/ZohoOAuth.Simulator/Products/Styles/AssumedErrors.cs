using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// The errors of the products whose pages show none. Assumption: they look as in the CRM, whose codes Contracts names too
/// (https://www.zoho.com/contracts/api/contract/get-contracts-list.html).
/// </summary>
internal static class AssumedErrors
{
    /// <summary>A style with these errors, and with lists that have no single records.</summary>
    public static ProductStyle Of(string service, Func<HttpRequest, RequestedPage> read, Func<ListSlice, HttpContext, object?> write)
    {
        var crm = RecruitStyle.Create();
        return new()
        {
            Read = read,
            Write = write,
            MissingToken = crm.MissingToken,
            InvalidToken = crm.InvalidToken,
            Scopes = crm.Scopes! with { Service = service },
            InvalidPage = crm.InvalidPage,
            MissingParameter = crm.MissingParameter,
            WindowExceeded = crm.WindowExceeded,
        };
    }

    /// <summary>How one record is written, where a product has a call for it.</summary>
    public static RecordStyle Records(Func<string, JsonObject, object> write) => new()
    {
        Write = write,
        NotFound = RecruitStyle.Error(404, "RESOURCE_NOT_FOUND", "The resource does not exist.", new { }),
        InvalidBody = RecruitStyle.Create().Records!.InvalidBody,
    };
}
