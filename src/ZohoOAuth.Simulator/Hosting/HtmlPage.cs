using System.Net;
using System.Reflection;

namespace ZohoOAuth.Simulator;

/// <summary>Fills the pages under Pages: <c>{{name}}</c> becomes the value, encoded.</summary>
internal static class HtmlPage
{
    public const string ContentType = "text/html;charset=UTF-8";

    private static readonly Dictionary<string, string> Templates =
        new[] { "consent.html", "error.html" }.ToDictionary(name => name, Read);

    public static Task WriteErrorAsync(HttpContext context, string title, string text, int status = StatusCodes.Status400BadRequest) =>
        WriteAsync(context, "error.html", status, new Dictionary<string, string> { ["title"] = title, ["text"] = text });

    public static Task WriteAsync(HttpContext context, string template, int status, IReadOnlyDictionary<string, string> values)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = ContentType;
        string page = values.Aggregate(
            Templates[template],
            (text, value) => text.Replace($"{{{{{value.Key}}}}}", WebUtility.HtmlEncode(value.Value), StringComparison.Ordinal));
        return context.Response.WriteAsync(page, context.RequestAborted);
    }

    private static string Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
