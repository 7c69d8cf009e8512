using System.Text.Json;

namespace ZohoOAuth.ConformanceTests.Documents;

/// <summary>An error that an operation can answer: as the whole answer, as a row of a list in it, or as its only row.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Response">The answer that contains the error.</param>
/// <param name="Envelope">The name of the list or of the row; null when the error is the whole answer.</param>
/// <param name="IsList">Whether it is a list.</param>
/// <param name="Text">The error as JSON.</param>
/// <param name="Success">A row of the same list that is no error; null when there is none.</param>
internal sealed record DocumentedError(Operation Operation, Response Response, string? Envelope, bool IsList, string Text, string? Success)
{
    private static readonly string[] FieldNames = ["api_name", "param_name", "param", "json_path"];

    private readonly JsonElement _json = JsonElement.Parse(Text);

    internal string Name => $"{Operation.Name} {Response.Status} {Envelope}".TrimEnd() + $" {Code}";

    internal string Code => _json.GetProperty("code").GetString()!;

    /// <summary>What the details name as the place of the problem: one of it is the field of the error.</summary>
    internal IReadOnlyList<string> Fields =>
    [
        .. from name in FieldNames
           where _json.TryGetProperty("details", out var details) && details.ValueKind == JsonValueKind.Object
               && details.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
           select _json.GetProperty("details").GetProperty(name).GetString()!,
    ];

    /// <summary>The answer that contains nothing else.</summary>
    internal string Alone => Envelope is null ? Text : IsList ? Rows(Text) : $"{{{SampleValues.Quoted(Envelope)}:{Text}}}";

    internal string Rows(params string[] rows) => $"{{{SampleValues.Quoted(Envelope!)}:[{string.Join(',', rows)}]}}";

    /// <summary>All errors of all answers of an operation.</summary>
    internal static IEnumerable<DocumentedError> Of(Operation operation, int turn) =>
        from response in operation.Responses
        where response.IsJson
        from leaf in response.Schema!.Leaves
        from error in leaf.IsError
            ? Sampler.All(leaf, turn).Select(text => new DocumentedError(operation, response, null, false, text, null))
            : leaf.Lists.SelectMany(list => RowsOf(operation, response, list.Name, list.Items, true, turn))
                .Concat(leaf.Singles.SelectMany(single => RowsOf(operation, response, single.Name, single.Row, false, turn)))
        select error;

    private static IEnumerable<DocumentedError> RowsOf(Operation operation, Response response, string name, Node schema, bool isList, int turn)
    {
        var success = schema.Leaves.Where(row => !row.IsError).Select(row => Sampler.All(row, turn).First()).FirstOrDefault();
        return from row in schema.Leaves
               where row.IsError
               from text in Sampler.All(row, turn)
               select new DocumentedError(operation, response, name, isList, text, success);
    }
}
