using System.Text.Json;

namespace ZohoOAuth.UnitTests.Matrix;

/// <summary>What a product answers in a situation, and what comes out.</summary>
internal sealed record MatrixCase
{
    public required Situation Situation { get; init; }

    /// <summary>The page that shows the answer, or who measured it.</summary>
    public string? Source { get; init; }

    /// <summary>Why there is no answer for this situation; null when there is one.</summary>
    public string? Undocumented { get; init; }

    /// <summary>What follows -Service in the call, if it differs from the usual call of the product.</summary>
    public string? Call { get; init; }

    /// <summary>The HTTP status. The default is 200, and for a situation that is an error, 400.</summary>
    public int? Status { get; init; }

    /// <summary>The content: JSON, or a text as it is.</summary>
    public JsonElement? Body { get; init; }

    /// <summary>The media type. The default is JSON, and for a text, HTML.</summary>
    public string? MediaType { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The names that lead to the records in the content, with dots between them; empty for the content itself.</summary>
    public string? Records { get; init; }

    /// <summary>The names that lead to a record of the user in the content, if the output is more than that record.</summary>
    public string? Record { get; init; }

    /// <summary>Whether the product alone decides which fields a record has, so that none can look like an error.</summary>
    public bool HasFixedFields { get; init; }

    /// <summary>The output, where it is not what <see cref="Records"/> leads to.</summary>
    public IReadOnlyList<JsonElement>? Output { get; init; }

    /// <summary>The error id. Most situations have only one.</summary>
    public string? Error { get; init; }

    /// <summary>Zoho's code; null when the product has none.</summary>
    public string? Code { get; init; }

    /// <summary>Zoho's message; null when the product has none.</summary>
    public string? Message { get; init; }

    /// <summary>Whether the code of a dead token also means a missing permission, so that a young token is not replaced.</summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>For a limit: the seconds that the module waits before it retries; null when it does not retry.</summary>
    public double? Wait { get; init; }

    /// <summary>For pages: the answers, with the query of each request.</summary>
    public IReadOnlyList<MatrixPage> Pages { get; init; } = [];
}

/// <summary>One page of a list.</summary>
internal sealed record MatrixPage
{
    /// <summary>The parameters of the request, sorted by name, with decoded values: page=1&amp;per_page=200.</summary>
    public required string Query { get; init; }

    /// <summary>A header of the request that has the position.</summary>
    public IReadOnlyDictionary<string, string> RequestHeaders { get; init; } = new Dictionary<string, string>();

    public int Status { get; init; } = 200;

    public JsonElement? Body { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
}
