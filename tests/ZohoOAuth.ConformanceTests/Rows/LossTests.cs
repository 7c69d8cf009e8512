using System.Text.Json;
using ZohoOAuth.ConformanceTests.Documents;
using ZohoOAuth.ConformanceTests.Harness;

namespace ZohoOAuth.ConformanceTests.Rows;

/// <summary>Any answer that a schema describes comes through as it is.</summary>
[Collection(OneJudge.Name)]
public sealed class LossTests(Judge judge)
{
    private const int SamplesOfEach = 4;

    /// <summary>Fields of a record that an error has too.</summary>
    private const string LikeAnError = """{"id":"1","code":"INVALID_DATA","status":"error","message":"invalid data","details":{"api_name":"Last_Name"}}""";

    [ConformanceFact]
    public void Raw_answers_are_whole() =>
        Check("answers that are whole with -Raw", "-Raw", IsAll);

    [ConformanceFact]
    public void Objects_are_whole() => Check("answers that are whole as objects", "", IsWhole);

    [ConformanceFact]
    public void What_is_beside_the_records_is_in_a_variable() =>
        Check("answers whose rest is in -EnvelopeVariable", "-EnvelopeVariable rest", IsWholeWithRest, HasRest);

    [ConformanceFact]
    public void No_record_of_a_list_is_an_error()
    {
        var tally = new Tally("records that look like errors");
        foreach (var list in judge.Operations.Where(operation => operation.Method == "GET").Select(ListOperation.Of).OfType<ListOperation>())
        {
            var answer = $$"""{"{{list.Envelope}}":[{{LikeAnError}},{{LikeAnError}}],"info":{"more_records":false} }""";
            var result = judge.Call(list.Operation, 200, answer);
            tally.Add(list.Operation.Name, result.Errors.Count > 0 ? "an error"
                : result.Output.Count == 2 ? null
                : $"{result.Output.Count} records instead of 2");
        }

        tally.Check(judge);
    }

    private void Check(
        string row, string parameters, Func<JsonElement, IReadOnlyList<JsonElement>, bool> isWhole, Func<string, bool>? isCase = null)
    {
        var tally = new Tally(row);
        foreach (var (operation, number) in judge.Operations.Select((operation, number) => (operation, number)))
        {
            foreach (var response in operation.Successes.Where(response => response.Schema!.Leaves.Any(leaf => !leaf.IsError)))
            {
                foreach (var answer in Samples(response.Schema!, number).Where(answer => !SaysError(JsonElement.Parse(answer)) && isCase?.Invoke(answer) != false))
                {
                    tally.Add($"{operation.Name} {response.Status} {answer}", Problem(operation, response.Status, answer, parameters, isWhole));
                }
            }
        }

        tally.Check(judge);
    }

    /// <summary>Whether an answer or a row of it says error. Other rows of the table are about these.</summary>
    private static bool SaysError(JsonElement answer) =>
        IsError(answer) || answer.EnumerateObject().Any(member => member.Value.ValueKind switch
        {
            JsonValueKind.Array => member.Value.EnumerateArray().Any(IsError),
            JsonValueKind.Object => IsError(member.Value),
            _ => false,
        });

    private static bool IsError(JsonElement row) => row.ValueKind == JsonValueKind.Object
        && row.TryGetProperty("code", out _)
        && row.TryGetProperty("status", out var status)
        && status.ValueKind == JsonValueKind.String
        && status.GetString() == "error";

    private static IEnumerable<string> Samples(Node schema, int number) =>
        Enumerable.Range(0, SamplesOfEach).Select(sample => Sampler.Write(schema, new RandomChoice((number * SamplesOfEach) + sample)));

    private string? Problem(Operation operation, int status, string answer, string parameters, Func<JsonElement, IReadOnlyList<JsonElement>, bool> isWhole)
    {
        judge.Session.Set("rest", null);
        var result = judge.Call(operation, status, answer, parameters);
        return result.Errors is [var error, ..] ? $"{RunResult.IdOf(error)}: {error}"
            : isWhole(JsonElement.Parse(answer), [.. result.Output.Select(JsonText.Of)]) ? null
            : $"came as {string.Join(' ', result.Output.Select(JsonText.Of))}";
    }

    private static bool IsAll(JsonElement answer, IReadOnlyList<JsonElement> output) => output is [var only] && JsonElement.DeepEquals(only, answer);

    /// <summary>The rows of one of the answer's lists, its only object, or all of it.</summary>
    private static bool IsWhole(JsonElement answer, IReadOnlyList<JsonElement> output) =>
        Forms(answer).Any(form => form.Count == output.Count && form.Zip(output).All(pair => JsonElement.DeepEquals(pair.First, pair.Second)));

    private bool IsWholeWithRest(JsonElement answer, IReadOnlyList<JsonElement> output)
    {
        var rest = JsonText.Of(judge.Session.Run("$rest").Output.SingleOrDefault());
        return IsAll(answer, output) || (IsWhole(answer, output) && Rests(answer).Any(expected => JsonElement.DeepEquals(expected, rest)));
    }

    /// <summary>A list of records, and something beside it.</summary>
    private static bool HasRest(string answer) =>
        JsonElement.Parse(answer).EnumerateObject().Count(member => member.Value.ValueKind == JsonValueKind.Array) == 1
        && JsonElement.Parse(answer).EnumerateObject().Count() > 1;

    /// <summary>All but the list.</summary>
    private static IEnumerable<JsonElement> Rests(JsonElement answer) =>
        from list in answer.EnumerateObject()
        where list.Value.ValueKind == JsonValueKind.Array
        let others = answer.EnumerateObject().Where(member => member.Name != list.Name)
        select JsonSerializer.SerializeToElement(others.ToDictionary(member => member.Name, member => member.Value));

    private static IEnumerable<IReadOnlyList<JsonElement>> Forms(JsonElement answer)
    {
        yield return [answer];
        foreach (var member in answer.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Array)
            {
                yield return [.. member.Value.EnumerateArray()];
            }
            else if (member.Value.ValueKind == JsonValueKind.Object && answer.EnumerateObject().Count() == 1)
            {
                yield return [member.Value];
            }
        }
    }
}
