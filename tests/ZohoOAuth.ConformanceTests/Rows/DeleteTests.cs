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

    [ConformanceFact]
    public void What_has_its_id_in_the_path_is_deleted_one_by_one()
    {
        var tally = new Tally("deletions one by one");
        foreach (var operation in judge.Operations.Where(IsAlone))
        {
            tally.Add(operation.Name, Problem(operation));
        }

        tally.Check(judge);
    }

    /// <summary>A DELETE with an id at the end of its path, where no other one takes many ids.</summary>
    private bool IsAlone(Operation operation) => operation.Method == "DELETE"
        && operation.Template.EndsWith('}')
        && !TakesIds(operation)
        && !judge.Operations.Any(other => other.Method == "DELETE" && TakesIds(other) && IsOf(Folder(operation.Template), other.Template));

    private static bool TakesIds(Operation operation) => operation.Parameters.Any(one => one.Name.EndsWith("ids", StringComparison.Ordinal));

    /// <summary>Whether a path is one that a template describes. A path of its own, such as that of the users, is not a module, unless its name says so.</summary>
    private static bool IsOf(string path, string template)
    {
        if (!path.Contains('{') && !path.EndsWith("__s", StringComparison.Ordinal))
        {
            return path == template;
        }

        var (own, pattern) = (path.Split('/'), template.Split('/'));
        return own.Length == pattern.Length && own.Zip(pattern).All(pair => pair.First == pair.Second || pair.Second.StartsWith('{'));
    }

    private static string Folder(string path) => path[..path.LastIndexOf('/')];

    private string? Problem(Operation operation)
    {
        var folder = Folder(PathWriter.Write(operation));
        judge.Server.Respond = _ => new Answer(200, SuccessAnswer.Of(operation, 1));
        judge.Server.Take();
        judge.Session.Set("ids", Ids[..3]);
        judge.Session.Set("call", new Hashtable { ["Path"] = folder, ["Method"] = "DELETE" });
        var result = judge.Session.Run("$ids | ForEach-Object { [pscustomobject]@{ id = $_ } } | Invoke-ZohoApi @call -Token $token");
        var requests = judge.Server.Take();
        return result.Errors is [var error, ..] ? $"{RunResult.IdOf(error)}: {error}"
            : requests.Any(request => request.Body.Length > 0 || request.Query.Length > 0) ? "a body or a query"
            : requests.Select(request => request.Path).SequenceEqual(Ids[..3].Select(id => $"{folder}/{id}")) ? null
            : $"to {string.Join(' ', requests.Select(request => request.Path))}";
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
