namespace ZohoOAuth.ConformanceTests.Serving;

/// <summary>What the server answers.</summary>
internal sealed record Answer(int Status, string Body, string MediaType = "application/json")
{
    internal static Answer NoContent { get; } = new(204, "");

    /// <summary>Headers beside the content type.</summary>
    internal IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
}
