using System.Text.Json;

namespace ZohoOAuth.Simulator.Faults;

/// <summary>Repeats the form values and the token of a request in the response, as a careless server would.</summary>
internal static class RequestEcho
{
    /// <summary>The text in a fault's body that is replaced by what was sent.</summary>
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
