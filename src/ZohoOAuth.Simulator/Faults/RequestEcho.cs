using System.Text.Json;

namespace ZohoOAuth.Simulator.Faults;

/// <summary>What a careless server would repeat of a request: the values of its form and what stands in its Authorization header.</summary>
internal static class RequestEcho
{
    /// <summary>Stands in a fault's body for what was sent.</summary>
    internal const string Placeholder = "{sent}";

    internal static async Task<string> ReplaceAsync(string body, HttpRequest request)
    {
        if (!body.Contains(Placeholder, StringComparison.Ordinal))
        {
            return body;
        }

        var form = request.HasFormContentType ? (await request.ReadFormAsync(request.HttpContext.RequestAborted)).Select(field => field.Value.ToString()) : [];
        var sent = string.Join(' ', form.Append(request.Headers.Authorization.ToString().Split(' ')[^1]));
        return body.Replace(Placeholder, JsonEncodedText.Encode(sent).Value, StringComparison.Ordinal);
    }
}
