namespace ZohoOAuth.ConformanceTests.Documents;

/// <summary>What an operation answers when it has done what it was asked for so many records.</summary>
internal static class SuccessAnswer
{
    internal static string Of(Operation operation, int count) =>
        operation.Successes
            .SelectMany(response => response.Schema!.Leaves)
            .SelectMany(leaf => leaf.Lists)
            .Select(list => Rows(list, count))
            .FirstOrDefault(rows => rows is not null)
            ?? """{"code":"SUCCESS","details":{},"message":"done","status":"success"}""";

    private static string? Rows((string Name, Node Items) list, int count) => list.Items.Leaves.FirstOrDefault(row => !row.IsError) is not { } row ? null
        : $"{{{SampleValues.Quoted(list.Name)}:[{string.Join(',', Enumerable.Range(0, count).Select(turn => Sampler.All(row, turn).First()))}]}}";
}
