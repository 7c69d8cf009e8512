using System.Text;
using ZohoOAuth.Simulator.Requests;

namespace ZohoOAuth.Simulator.Dashboard;

/// <summary>A request as the page shows it, without secrets.</summary>
internal static class RequestRow
{
    private const int MaxBytes = 64;

    /// <summary>The line in the list.</summary>
    public static object Line(LoggedRequest request) => new
    {
        number = request.Number,
        at = request.At,
        server = request.Server,
        method = request.Method,
        path = SecretMask.Text(request.Path),
        query = Query(request.QueryString),
        status = request.Status,
        milliseconds = request.Duration?.TotalMilliseconds,
        length = request.ResponseLength,
    };

    /// <summary>The details below the line.</summary>
    public static object Details(LoggedRequest request) => new
    {
        headers = Pairs(request.Headers),
        form = Pairs(request.Form),
        body = SecretMask.Text(request.Body),
        parts = request.Parts.Select(part => new
        {
            name = part.Name,
            fileName = part.FileName,
            contentType = part.ContentType,
            length = part.Length,
            start = Start(part),
        }),
    };

    private static IEnumerable<object> Pairs(IReadOnlyDictionary<string, string> values) =>
        values.Select(pair => new { name = pair.Key, value = SecretMask.Value(pair.Key, pair.Value) });

    private static string Query(string query) => query.Length == 0 ? "" : "?" + string.Join('&', query[1..].Split('&').Select(pair =>
        pair.Split('=', 2) is [var name, var value] ? $"{name}={SecretMask.Value(name, value)}" : SecretMask.Text(pair)));

    private static string Start(LoggedPart part) =>
        part.FileName is null ? SecretMask.Value(part.Name, Encoding.UTF8.GetString(part.Start.Span))
        : IsText(part.Start.Span) ? SecretMask.Text(Encoding.UTF8.GetString(part.Start.Span))
        : Convert.ToHexString(part.Start.Span[..Math.Min(MaxBytes, part.Start.Length)]);

    private static bool IsText(ReadOnlySpan<byte> bytes) =>
        !bytes.ContainsAnyInRange((byte)0, (byte)8) && !Encoding.UTF8.GetString(bytes).Contains('\uFFFD', StringComparison.Ordinal);
}
