using System.Collections;
using Microsoft.AspNetCore.WebUtilities;
using ZohoOAuth.ConformanceTests.Documents;
using ZohoOAuth.ConformanceTests.Harness;
using ZohoOAuth.ConformanceTests.Serving;

namespace ZohoOAuth.ConformanceTests.Rows;

/// <summary>Many records are deleted by their ids, at most a hundred in one request.</summary>
[Collection(OneJudge.Name)]
public sealed class DeleteTests(Judge judge)
{
    private const int MaxIds = 100;

    private static readonly string[] Ids = [.. Enumerable.Range(0, 150).Select(SampleValues.Id)];

    [ConformanceFact]
    public void Many_records_are_deleted_in_requests_of_a_hundred()
    {
        var tally = new Tally("deletions of many records");
        foreach (var operation in judge.Operations.Where(operation => operation.Method == "DELETE" && operation.Parameters.Any(one => one.Name == "ids")))
        {
            tally.Add($"{operation.Name} piped", Problem(operation, "$ids | ForEach-Object { [pscustomobject]@{ id = $_ } } |", []));
            tally.Add($"{operation.Name} -Query", Problem(operation, "", new Hashtable { ["ids"] = Ids }));
        }

        tally.Check(judge);
    }

    private string? Problem(Operation operation, string pipe, Hashtable query)
    {
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.Place == "query" && parameter.IsRequired && parameter.Name != "ids"))
        {
            query[parameter.Name] = "Leads";
        }

        judge.Server.Respond = request => new Answer(200, SuccessAnswer.Of(operation, IdsOf(request).Length));
        judge.Server.Take();
        judge.Session.Set("ids", Ids);
        judge.Session.Set("call", new Hashtable { ["Path"] = PathWriter.Write(operation), ["Method"] = "DELETE", ["Query"] = query });
        var result = judge.Session.Run($"{pipe} Invoke-ZohoApi @call -Token $token");
        var requests = judge.Server.Take();
        return result.Errors is [var error, ..] ? $"{RunResult.IdOf(error)}: {error}"
            : requests.Any(request => request.Body.Length > 0) ? "a body"
            : requests.Any(request => IdsOf(request).Length > MaxIds) ? $"{requests.Max(request => IdsOf(request).Length)} ids in one request"
            : requests.SelectMany(IdsOf).SequenceEqual(Ids) ? null
            : $"{requests.Sum(request => IdsOf(request).Length)} ids in {requests.Count} requests, or others";
    }

    private static string[] IdsOf(ReceivedRequest request) =>
        QueryHelpers.ParseQuery(request.Query).TryGetValue("ids", out var ids) ? ids.ToString().Split(',', StringSplitOptions.RemoveEmptyEntries) : [];
}
