using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.UnitTests.Support;

/// <summary>What was sent, as it was when it was sent.</summary>
internal sealed class SeenRequest
{
    internal SeenRequest(HttpRequestMessage request, string? body)
    {
        Method = request.Method.Method;
        Address = request.RequestUri!;
        Body = body ?? string.Empty;
        ContentType = request.Content?.Headers.ContentType?.MediaType;
        Headers = request.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
    }

    internal string Method { get; }

    internal Uri Address { get; }

    internal string Body { get; }

    internal string? ContentType { get; }

    internal Dictionary<string, string> Headers { get; }

    internal string? Authorization => Headers.GetValueOrDefault("Authorization");

    internal Dictionary<string, string> Form => FormEncoding.Read(Body);

    internal Dictionary<string, string> Query => FormEncoding.Read(Address.Query);
}
