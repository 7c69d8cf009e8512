using System.Net;
using System.Text;

namespace ZohoOAuth.Client.SignIn;

/// <summary>
/// The pages that the listener shows in the browser. They load nothing from outside and contain nothing from the request, so they cannot reveal a
/// secret or run a foreign script.
/// </summary>
internal sealed class SignInPage
{
    internal static readonly SignInPage Waiting = new(
        HttpStatusCode.OK, "waiting", "Waiting for your answer", "PowerShell is waiting for the consent. Accept or refuse in the window with Zoho's page.");
    internal static readonly SignInPage Accepted = new(
        HttpStatusCode.OK, "accepted", "Consent received", "PowerShell received Zoho's answer and continues. You can close this window.");
    internal static readonly SignInPage Refused = new(
        HttpStatusCode.OK, "refused", "Consent refused", "Zoho granted no access. PowerShell shows what to do next. You can close this window.");
    internal static readonly SignInPage Failed = new(
        HttpStatusCode.OK, "failed",
        "This answer cannot be used",
        "PowerShell received no access and shows what is wrong with the answer. You can close this window.");
    internal static readonly SignInPage Unrelated = new(
        HttpStatusCode.BadRequest, "stray",
        "This belongs to another sign-in",
        "PowerShell is still waiting for the answer to a different request. Use the newest window that PowerShell opened.");

    internal static readonly SignInPage Unconfirmed = new(
        HttpStatusCode.BadRequest,
        "stray",
        "The sign-in is not complete",
        "This answer grants no access, and PowerShell cannot tell whether it belongs to its sign-in. PowerShell is still waiting. "
            + "To stop, press Ctrl-C there. To sign in, open the address again that PowerShell shows.");

    internal static readonly SignInPage Used = new(
        HttpStatusCode.Gone,
        "failed",
        "This link was already used",
        "The link works once, and another program opened it first. PowerShell ended this sign-in. Close this window, and run the command again.");

    internal static readonly SignInPage UsedHere = new(
        HttpStatusCode.Gone,
        "stray",
        "This link was already used",
        "The link works once. Accept or refuse in the window with Zoho's page. If that window is closed, press Ctrl-C in PowerShell and run the "
            + "command again.");

    internal static readonly SignInPage OtherBrowser = new(
        HttpStatusCode.BadRequest,
        "stray",
        "This is another browser",
        "PowerShell opened a different browser, or this one refuses cookies. PowerShell is still waiting. If you accepted here, copy the address of "
            + "this window, paste it in PowerShell and press Enter.");

    internal static readonly SignInPage OtherBrowserNoPaste = new(
        HttpStatusCode.BadRequest,
        "stray",
        "This is another browser",
        "PowerShell opened a different browser, or this one refuses cookies. PowerShell is still waiting. To use this browser, stop the command and run "
            + "it again with -NoBrowser.");

    private const string Template = "AnswerPage.html";

    /// <summary>The content security policy. It allows no loading, framing or form submission; the styles are inside the page.</summary>
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private readonly HttpStatusCode _status;
    private readonly Lazy<string> _html;

    private SignInPage(HttpStatusCode status, string mark, string title, string text)
    {
        _status = status;
        _html = new Lazy<string>(() => Resource(Template).Replace("{{mark}}", mark).Replace("{{title}}", title).Replace("{{text}}", text));
    }

    /// <summary>The page as a complete HTTP response.</summary>
    internal byte[] Response() => Response(_status, _html.Value);

    /// <summary>A response with an empty body.</summary>
    internal static byte[] Nothing(HttpStatusCode status) => Response(status, string.Empty);

    /// <summary>Redirects the browser, so that the code appears neither in its address bar nor in its history.</summary>
    internal static byte[] RedirectTo(string location) => Response(HttpStatusCode.SeeOther, string.Empty, $"Location: {location}\r\n");

    /// <summary>
    /// Redirects the browser to the consent page and sets the cookie. A redirect from another site sends it back, but scripts cannot read it.
    /// </summary>
    internal static byte[] DoorTo(string location, string cookie) => Response(
        HttpStatusCode.Found, string.Empty, $"Location: {location}\r\nSet-Cookie: {cookie}; Path=/; HttpOnly; SameSite=Lax\r\n");

    private static byte[] Response(HttpStatusCode status, string html, string header = "")
    {
        var body = Encoding.UTF8.GetBytes(html);
        var head = $"HTTP/1.1 {(int)status} {status}\r\n{header}Content-Type: text/html; charset=utf-8\r\nContent-Length: {body.Length}\r\n"
            + $"Content-Security-Policy: {Policy}\r\nReferrer-Policy: no-referrer\r\nX-Content-Type-Options: nosniff\r\nX-Frame-Options: DENY\r\n"
            + "Cache-Control: no-store\r\nConnection: close\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    private static string Resource(string name)
    {
        using var stream = typeof(SignInPage).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
