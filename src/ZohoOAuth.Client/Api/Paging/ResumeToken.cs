using System.Text.Json;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>
/// Encodes the position of an interrupted paging run as one command-line argument. The token is valid only for the same request and contains no
/// secret.
/// </summary>
internal static class ResumeToken
{
    private const int MaxLength = 8_192;

    internal static string Encode(ApiRequest request, PageCursor cursor) =>
        Base64Url.Write(JsonSerializer.SerializeToUtf8Bytes(new Content(FingerprintOf(request), cursor)));

    /// <summary>Decodes the cursor. Throws InvalidInput when the text is not a resume token or belongs to another request.</summary>
    internal static PageCursor Decode(ApiRequest request, string text)
    {
        var content = text.Length <= MaxLength ? ContentOf(text) : null;
        if (content is not { Turn: { Query: not null, Headers: not null, Without: not null, Position: >= 0 } cursor })
        {
            throw ZohoErrors.InvalidInput(
                "Resume",
                "The value of -Resume is not complete, or does not come from an error of Invoke-ZohoApi.",
                "Copy the whole value from the recommended action of the error, or omit -Resume to start with the first page.");
        }

        return content.Of == FingerprintOf(request)
            ? cursor
            : throw ZohoErrors.InvalidInput(
                "Resume",
                $"The value of -Resume belongs to another request than {request.Method} {request.Path}.",
                "Use the same -Path, -Query and -Service as in the command that failed.");
    }

    private static Content? ContentOf(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Content>(Base64Url.Read(text));
        }
        catch (Exception error) when (error is JsonException or FormatException)
        {
            return null;
        }
    }

    /// <summary>A fingerprint that identifies the request without revealing its parameters.</summary>
    private static string FingerprintOf(ApiRequest request) => Fingerprint.Of($"{request.Method} {request.Path}?{FormEncoding.WriteSorted(request.Query)}");

    private sealed record Content(string? Of, PageCursor? Turn);
}
