using System.Net.Http.Headers;
using System.Text;

namespace ZohoOAuth.ConformanceTests.Simulated;

/// <summary>A request to the simulator.</summary>
internal sealed record Call(string Method, string Path, IReadOnlyDictionary<string, string> Query, string? Body = null, bool IsForm = false)
{
    internal HttpRequestMessage ToRequest(Uri server, string accessToken)
    {
        var query = string.Join('&', Query.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        var request = new HttpRequestMessage(new HttpMethod(Method), new Uri(server, query.Length == 0 ? Path : $"{Path}?{query}")) { Content = Content() };
        request.Headers.Authorization = new AuthenticationHeaderValue("Zoho-oauthtoken", accessToken);
        return request;
    }

    private HttpContent? Content() => IsForm ? new MultipartFormDataContent { { new ByteArrayContent("a,b"u8.ToArray()), "file", "sample.csv" } }
        : Body is null ? null
        : new StringContent(Body, Encoding.UTF8, "application/json");
}
