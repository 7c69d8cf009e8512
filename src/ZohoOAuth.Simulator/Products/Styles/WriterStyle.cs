using System.Globalization;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// Writer (https://www.zoho.com/writer/help/api/v1/get-sign-templates.html: offset from 0, limit of 10 by default;
/// https://www.zoho.com/deluge/help/writer/get-documents.html: 100 at most; general-errors.html for the errors).
/// </summary>
internal static class WriterStyle
{
    public static ProductStyle Create() => new()
    {
        Read = request => PageQuery.Offset(request, "offset", "limit", first: 0, defaultSize: 10, max: 100),
        Write = (slice, _) => new { offset = slice.Start, documents = slice.Rows, limit = slice.Size, total_count = slice.List.Count },
        Names = _ => new("document_id", "document_name"),
        Format = WriteAsync,
        MissingToken = Error(401, "R5013", "We failed to authenticate the API request. Please try with proper authentication."),
        InvalidToken = Error(401, "R5011", "Invalid OAuthtoken."),
        Scopes = new("ZohoWriter", Error(401, "R5017", "Oauth Scopes missing.")),
        InvalidPage = _ => Error(400, "R2000", "Invalid parameter values found. Please try again with supported values."),
        WrongMethod = Error(405, "R5006", "Invalid method."),
        Records = new()
        {
            Write = (_, record) => record,
            NotFound = Error(404, "R5018", "Unable to get document information."),
            InvalidBody = Error(400, "R2011", "Unable to process JSON parameters."),
        },

        // Assumption: the code for too many requests.
        WindowExceeded = Error(429, "R5005", "Too many requests. Try again later."),
    };

    private static ProductError Error(int status, string errorcode, string message) => new(status, new WriterError(errorcode, message));

    private static Task WriteAsync(HttpContext context, object body, int status) => JsonResponse.WriteAsync(
        context,
        body is WriterError error
            ? new
            {
                error = new JsonObject
                {
                    ["message"] = error.Message,
                    ["documentation_url"] = "https://www.zoho.com/writer/help/api/v1/general-errors.html",
                    ["request_url"] = string.Create(CultureInfo.InvariantCulture, $"{SimulatedServer.Of(context).DataCenter.ApiOrigin}{context.Request.Path}"),
                    ["errorcode"] = error.Code,
                },
            }
            : body,
        status);

    private sealed record WriterError(string Code, string Message);
}
