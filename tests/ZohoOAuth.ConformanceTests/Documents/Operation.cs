namespace ZohoOAuth.ConformanceTests.Documents;

/// <summary>A method of a path.</summary>
/// <param name="Document">The document, by its file name.</param>
/// <param name="Method">GET, POST, PUT, PATCH or DELETE.</param>
/// <param name="Template">The path with its parameters in braces.</param>
/// <param name="Body">The operation in the document.</param>
/// <param name="Parameters">Those of the operation and of its path.</param>
/// <param name="Scopes">The scopes of which one is enough, as the document writes them.</param>
internal sealed record Operation(
    string Document, string Method, string Template, Node Body, IReadOnlyList<Parameter> Parameters, IReadOnlyList<string> Scopes)
{
    internal string Name => $"{Method} {Template}";

    /// <summary>The schema of a JSON body; null when none is sent.</summary>
    internal Node? RequestSchema => Body["requestBody"]?["content"]?["application/json"]?["schema"];

    /// <summary>The schema of a form; null when none is sent.</summary>
    internal Node? FormSchema => Body["requestBody"]?["content"]?["multipart/form-data"]?["schema"];

    internal IEnumerable<Response> Responses => (Body["responses"]?.Members ?? []).SelectMany(Response.Of);

    /// <summary>The JSON answers of 2xx.</summary>
    internal IEnumerable<Response> Successes => Responses.Where(response => response.IsSuccess && response.IsJson);
}
