using System.Text;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api;

/// <summary>The body of a request as it is sent: as it is, or as a field of a form.</summary>
internal static class BodyForm
{
    internal const string MediaType = "application/x-www-form-urlencoded";

    /// <summary>The bytes and the content type of a request that has a body.</summary>
    internal static (byte[] Body, string ContentType) Of(ApiRequest request) => request.BodyField is { } field
        ? (Encoding.UTF8.GetBytes(FormEncoding.Write([new(field, Encoding.UTF8.GetString(request.Body!))])), MediaType)
        : (request.Body!, request.ContentType);
}
