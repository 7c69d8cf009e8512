using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ZohoOAuth.ConformanceTests.Serving;

/// <summary>A request as it arrived: nothing in it is decoded.</summary>
internal sealed record ReceivedRequest(string Method, string Path, string Query, string Body, IHeaderDictionary Headers)
{
    internal static async Task<ReceivedRequest> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget.Split('?', 2);
        return new ReceivedRequest(
            request.Method, target[0], target.ElementAtOrDefault(1) ?? "", await reader.ReadToEndAsync(), new HeaderDictionary(request.Headers.ToDictionary()));
    }
}
