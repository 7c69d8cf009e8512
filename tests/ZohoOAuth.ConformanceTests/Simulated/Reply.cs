using System.Text.Json;

namespace ZohoOAuth.ConformanceTests.Simulated;

/// <summary>What the simulator answered.</summary>
internal sealed record Reply(int Status, string? MediaType, string Text)
{
    internal bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The body as JSON; null when it is something else.</summary>
    internal JsonElement? Json => MediaType == "application/json" ? JsonElement.Parse(Text) : null;

    /// <summary>The code of an error: of the body, or of its only row.</summary>
    internal string? Code => Json is { ValueKind: JsonValueKind.Object } json ? CodeOf(json) ?? json.EnumerateObject().Select(RowCode).FirstOrDefault() : null;

    private static string? RowCode(JsonProperty member) =>
        member.Value.ValueKind == JsonValueKind.Array && member.Value.EnumerateArray().ToArray() is [{ ValueKind: JsonValueKind.Object } row]
            ? CodeOf(row)
            : null;

    private static string? CodeOf(JsonElement error) => error.TryGetProperty("code", out var code) ? code.ToString() : null;

    internal static async Task<Reply> ReadAsync(HttpResponseMessage response) =>
        new((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());
}
