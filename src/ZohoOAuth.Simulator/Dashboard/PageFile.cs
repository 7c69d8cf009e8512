using System.Reflection;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Dashboard;

/// <summary>A file of the page. The policy lets the browser load files of this server only, and run no script in the HTML.</summary>
/// <param name="Path">The path on the server.</param>
/// <param name="Name">The name of the resource.</param>
/// <param name="ContentType">The content type.</param>
internal sealed record PageFile(string Path, string Name, string ContentType)
{
    private const string Script = "text/javascript;charset=UTF-8";
    private const string Policy = "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private readonly byte[] _content = Read(Name);

    public static IReadOnlyList<PageFile> All { get; } =
    [
        new(ControlPath.Page, "simulator.html", HtmlPage.ContentType),
        Under("simulator.css", "text/css;charset=UTF-8"),
        Under("simulator.js", Script),
        Under("requests.js", Script),
        Under("panels.js", Script),
        Under("elements.js", Script),
        Under("icon.svg", "image/svg+xml"),
    ];

    public Task WriteAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        context.Response.ContentType = ContentType;
        return context.Response.Body.WriteAsync(_content, context.RequestAborted).AsTask();
    }

    private static PageFile Under(string name, string contentType) => new($"{ControlPath.Prefix}/page/{name}", name, contentType);

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
