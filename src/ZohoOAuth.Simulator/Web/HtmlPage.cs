using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;

namespace ZohoOAuth.Simulator.Web;

/// <summary>
/// Fills the templates in the folder Pages: <c>{{name}}</c> becomes the encoded value, and the text between
/// <c>&lt;!--each name--&gt;</c> and <c>&lt;!--end--&gt;</c> is repeated for every value of a list.
/// </summary>
internal static partial class HtmlPage
{
    public const string ContentType = "text/html;charset=UTF-8";

    private static readonly Dictionary<string, string> Templates =
        new[] { "consent.html", "device.html", "notice.html" }.ToDictionary(name => name, ReadWithHead);

    public static Task WriteErrorAsync(HttpContext context, string title, string text, int status = StatusCodes.Status400BadRequest) =>
        WriteNoticeAsync(context, status, "error", title, text);

    public static Task WriteNotFoundAsync(HttpContext context) =>
        WriteErrorAsync(context, "404 Not Found", "There is no such page.", StatusCodes.Status404NotFound);

    public static Task WriteMethodNotSupportedAsync(HttpContext context) =>
        WriteErrorAsync(context, "400 Bad Request", "The request method is not supported here.");

    public static Task WriteDoneAsync(HttpContext context, string title, string text) =>
        WriteNoticeAsync(context, StatusCodes.Status200OK, "done", title, text);

    public static Task WriteAsync(
        HttpContext context,
        string template,
        int status,
        IReadOnlyDictionary<string, string> values,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? lists = null)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = ContentType;
        var page = Repeated().Replace(Templates[template], part => Repeat(part, lists!));
        return context.Response.WriteAsync(Fill(page, values), context.RequestAborted);
    }

    private static Task WriteNoticeAsync(HttpContext context, int status, string kind, string title, string text) =>
        WriteAsync(context, "notice.html", status, new Dictionary<string, string> { ["kind"] = kind, ["title"] = title, ["text"] = text });

    private static string Fill(string template, IReadOnlyDictionary<string, string> values) => values.Aggregate(
        template,
        (text, value) => text.Replace($"{{{{{value.Key}}}}}", WebUtility.HtmlEncode(value.Value), StringComparison.Ordinal));

    private static string Repeat(Match part, IReadOnlyDictionary<string, IReadOnlyList<string>> lists)
    {
        var name = part.Groups["name"].Value;
        return string.Concat(lists[name].Select(value => Fill(part.Groups["body"].Value, new Dictionary<string, string> { [name] = value })));
    }

    // Every page contains its style, so that the browser sends no further request that the log would show.
    private static string ReadWithHead(string name) => Read(name).Replace("{{head}}", Read("head.html"), StringComparison.Ordinal);

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("<!--each (?<name>[a-zA-Z]+)-->(?<body>.*?)<!--end-->", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Repeated();
}
