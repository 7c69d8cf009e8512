using System.Text.Json;

namespace ZohoOAuth.ConformanceTests.Documents;

/// <summary>An operation that writes a list of records: its body has one list of objects, and perhaps something beside it.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Envelope">The name of the list.</param>
/// <param name="Record">The schema of a record.</param>
/// <param name="Max">How many records the list may have; null where the document does not say.</param>
/// <param name="Beside">What must be sent beside the list: names and schemas.</param>
internal sealed record RecordWrite(Operation Operation, string Envelope, Node Record, int? Max, IReadOnlyList<(string Name, Node Value)> Beside)
{
    private const string CrmList = "data";

    /// <summary>Null for a body of another kind: one that has several lists of objects, or needs none.</summary>
    internal static RecordWrite? Of(Operation operation) =>
        operation.RequestSchema?.Leaves.Select(leaf => Of(operation, leaf)).FirstOrDefault(write => write is not null);

    internal IReadOnlyList<string> Records => [.. Enumerable.Range(0, IsOfOneRecord ? 1 : 3).Select(turn => Sampler.All(Record, turn).First())];

    /// <summary>What the operation answers when it has written all records of a request.</summary>
    internal string Success(string body) => SuccessAnswer.Of(Operation, Count(body));

    /// <summary>A path that ends with an id is the path of one record.</summary>
    private bool IsOfOneRecord => Operation.Template.EndsWith('}');

    private static RecordWrite? Of(Operation operation, Node body)
    {
        var required = body["required"]?.Texts.ToHashSet() ?? [];
        if (body.Lists.Where(list => list.Items.Leaves.All(item => item.Properties.Any())).ToList() is not [var only])
        {
            return null;
        }

        var beside = body.Properties.Where(property => property.Name != only.Name && required.Contains(property.Name)).ToList();
        var isRecords = only.Name == CrmList || required.Contains(only.Name) || body.Properties.Count() == 1;
        return isRecords ? new RecordWrite(operation, only.Name, only.Items, MaxOf(body.Property(only.Name)!), beside) : null;
    }

    private static int? MaxOf(Node list) => list["maxItems"]?.Element.GetInt32();

    private int Count(string body)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(Envelope, out var list)
            && list.ValueKind == JsonValueKind.Array ? list.GetArrayLength() : 1;
    }
}
