using ZohoOAuth.ConformanceTests.Documents;
using ZohoOAuth.ConformanceTests.Harness;

namespace ZohoOAuth.ConformanceTests.Rows;

/// <summary>Get-ZohoScope advises what the documents ask for.</summary>
[Collection(OneJudge.Name)]
public sealed class ScopeTests(Judge judge)
{
    [ConformanceFact]
    public void Every_scope_that_is_advised_is_part_of_one_that_is_documented()
    {
        var tally = new Tally("scopes as the documents have them");
        var scopes = judge.Operations.ToLookup(operation => operation.Name, operation => operation.Scopes.Where(scope => scope.Length > 0));
        foreach (var operation in judge.Operations)
        {
            judge.Session.Set("path", PathWriter.Write(operation));
            var result = judge.Session.Run($"Get-ZohoScope -ForPath $path -Method {operation.Method}");
            tally.Add(operation.Name, Problem([.. scopes[operation.Name].SelectMany(one => one)], result));
        }

        tally.Check(judge);
    }

    /// <summary>An operation that two documents describe has the scopes of both. Some documents name no scope.</summary>
    private static string? Problem(string[] documented, RunResult result)
    {
        if (documented.Length == 0)
        {
            return null;
        }

        var advised = result.Properties("Name");
        return result.Errors is [var error, ..] ? RunResult.IdOf(error)
            : advised.Count == 0 ? $"none instead of {string.Join(", ", documented)}"
            : advised.Where(scope => !ScopeRule.Covers(documented, scope!)).ToList() is [_, ..] wrong ? $"{string.Join(", ", wrong)} instead of {string.Join(", ", documented)}"
            : null;
    }
}
