using System.Net.Http.Headers;
using System.Text;

namespace ZohoOAuth.ConformanceTests.Simulated;

/// <summary>A request to the simulator.</summary>
internal sealed record Call(string Method, string Path, IReadOnlyDictionary<string, string> Query, string? Body = null, SampleFile? File = null)
{
    internal HttpRequestMessage ToRequest(Uri server, string accessToken)
    {
        var query = string.Join('&', Query.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        var request = new HttpRequestMessage(new HttpMethod(Method), new Uri(server, query.Length == 0 ? Path : $"{Path}?{query}")) { Content = Content() };
        request.Headers.Authorization = new AuthenticationHeaderValue("Zoho-oauthtoken", accessToken);
        return request;
    }

    private HttpContent? Content() => File is not null ? new MultipartFormDataContent { { new ByteArrayContent(File.Content), "file", File.Name } }
        : Body is null ? null
        : new StringContent(Body, Encoding.UTF8, "application/json");
}
