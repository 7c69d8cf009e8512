using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>What servers, and whoever stands before them, do wrong.</summary>
internal static class FaultTable
{
    private const int TenMegabytes = 10 * 1024 * 1024;

    /// <summary>What either server can do.</summary>
    internal static readonly FaultRow[] OfAnyServer =
    [
        new("the connection is reset", "NetworkError", new Fault { Abort = true }),
        new("the connection is reset in the middle of the body", "NetworkError", new Fault { TruncateAfter = 20, Abort = true }),
        new("the JSON is cut off", "UnexpectedResponse", new Fault { TruncateAfter = 20 }),
        new("a gateway answers 502 with a page", "UnexpectedResponse", new Fault { Status = 502, Body = "<html><body>Bad Gateway</body></html>" }),
        new("a redirect leads to a foreign host", "UntrustedHost", new Fault { RedirectTo = FaultRow.Foreign }),
    ];

    internal static readonly FaultRow[] OfTokenEndpoint =
    [
        .. OfAnyServer,
        new("a page comes with 200", "UnexpectedResponse", new Fault { Body = "<html><body>Sign in to the hotel's network</body></html>" }),
        new("an unknown error comes with 200", "UnexpectedResponse", new Fault { Body = """{"error":"general_error"}""" }),
        new("an error of the client comes with 200", "InvalidClient", new Fault { Body = """{"error":"invalid_client"}""" }),
        new("an error comes beside a token", "InvalidClient",
            new Fault { Body = """{"error":"invalid_client","access_token":"1000.a.b","expires_in":3600}""" }),
        new("nothing comes with 200", "UnexpectedResponse", new Fault { Status = 200 }),
        new("the access token is empty", "UnexpectedResponse", new Fault { Body = """{"access_token":"","token_type":"Bearer","expires_in":3600}""" }),
        new("the access token is null", "UnexpectedResponse", new Fault { Body = """{"access_token":null,"token_type":"Bearer","expires_in":3600}""" }),
        new("the access token is a number", "UnexpectedResponse", new Fault { Body = """{"access_token":1000,"token_type":"Bearer","expires_in":3600}""" }),
        new("the access token would break a header", "UnexpectedResponse",
            new Fault { Body = """{"access_token":"1000.a\r\nX: y","token_type":"Bearer","expires_in":3600}""" }),
        new("a redirect leads to another path", "UnexpectedResponse", new Fault { RedirectTo = "/elsewhere" }),
        new("the answer has 10 MB", "UnexpectedResponse",
            new Fault { Body = $$"""{"access_token":"1000.a.b","expires_in":3600,"more":"{{new string('x', TenMegabytes)}}"}""" }),
    ];
}
