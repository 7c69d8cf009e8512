using System.Collections;
using System.Text.Json;
using ZohoOAuth.ConformanceTests.Documents;
using ZohoOAuth.ConformanceTests.Harness;
using ZohoOAuth.ConformanceTests.Serving;

namespace ZohoOAuth.ConformanceTests.Rows;

/// <summary>Records that are piped arrive in the envelope of the operation, all of them and as they are.</summary>
[Collection(OneJudge.Name)]
public sealed class WriteTests(Judge judge)
{
    [ConformanceFact]
    public void Piped_records_arrive_in_the_envelope_of_the_document()
    {
        var tally = new Tally("list writes from the pipeline");
        foreach (var write in judge.Operations.Select(RecordWrite.Of).OfType<RecordWrite>())
        {
            judge.Server.Respond = request => new Answer(200, write.Success(request.Body));
            var result = Pipe(write);
            tally.Add(write.Operation.Name, Problem(write, result, judge.Server.Take()));
        }

        tally.Check(judge);
    }

    private RunResult Pipe(RecordWrite write)
    {
        var call = new Hashtable { ["Path"] = PathWriter.Write(write.Operation), ["Method"] = write.Operation.Method };
        if (write.Beside.Count > 0)
        {
            call["Body"] = new Hashtable(write.Beside.ToDictionary(
                property => property.Name, property => PowerShellValue.Of(Sampler.All(property.Value, 0).First())));
        }

        judge.Server.Take();
        judge.Session.Set("call", call);
        judge.Session.Set("records", write.Records.Select(PowerShellValue.Of).ToArray());
        return judge.Session.Run("$records | Invoke-ZohoApi @call -Token $token");
    }

    private static string? Problem(RecordWrite write, RunResult result, IReadOnlyList<ReceivedRequest> requests)
    {
        if (result.Errors is [var error, ..])
        {
            return $"{RunResult.IdOf(error)}: {error}";
        }

        var arrived = new List<JsonElement>();
        foreach (var request in requests)
        {
            var body = JsonElement.Parse(request.Body);
            if (!body.TryGetProperty(write.Envelope, out var list) || list.ValueKind != JsonValueKind.Array)
            {
                return $"{write.Envelope} is missing in {Start(request.Body)}";
            }

            if (list.GetArrayLength() > write.Max)
            {
                return $"{list.GetArrayLength()} records in a request that takes {write.Max}";
            }

            arrived.AddRange(list.EnumerateArray());
            if (write.Beside.Where(property => !body.TryGetProperty(property.Name, out _)).Select(property => property.Name).FirstOrDefault() is { } missing)
            {
                return $"{missing} of -Body is missing in {Start(request.Body)}";
            }
        }

        var sent = write.Records.Select(record => JsonElement.Parse(record)).ToList();
        return arrived.Count == sent.Count && arrived.Zip(sent).All(pair => JsonElement.DeepEquals(pair.First, pair.Second))
            ? null : $"{sent.Count} records sent, and {arrived.Count} arrived, or others";
    }

    private static string Start(string body) => body.Length > 80 ? body[..80] : body;
}
