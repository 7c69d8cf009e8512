using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>How a product gives and takes single records.</summary>
internal sealed record RecordStyle
{
    /// <summary>The answer with one record of a resource.</summary>
    public required Func<string, JsonObject, object> Write { get; init; }

    /// <summary>What is answered when there is no such record; none for HTTP 204.</summary>
    public required ProductError? NotFound { get; init; }

    /// <summary>What a body that is no JSON object is answered.</summary>
    public required ProductError InvalidBody { get; init; }

    /// <summary>Keeps what a body brings, and answers.</summary>
    public required Func<NewRecords, Task> Create { get; init; }

    /// <summary>Whether a record belongs to the list that a request asks for, where several share what was sent.</summary>
    public Func<HttpContext, JsonObject, bool> IsInList { get; init; } = (_, _) => true;
}
