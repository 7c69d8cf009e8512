namespace ZohoOAuth.Simulator.Web;

/// <summary>Text that is not JSON: the XML and HTML that some products send.</summary>
internal static class TextResponse
{
    public const string Html = "text/html;charset=UTF-8";
    public const string Xml = "text/xml;charset=UTF-8";

    public static Task WriteAsync(HttpContext context, string text, string contentType, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}
