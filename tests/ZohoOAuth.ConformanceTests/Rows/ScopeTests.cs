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
        foreach (var operation in judge.Operations)
        {
            judge.Session.Set("path", PathWriter.Write(operation));
            tally.Add(operation.Name, Problem(operation, judge.Session.Run($"Get-ZohoScope -ForPath $path -Method {operation.Method}")));
        }

        tally.Check(judge);
    }

    private static string? Problem(Operation operation, RunResult result)
    {
        string[] documented = [.. operation.Scopes.Where(scope => scope.Length > 0)];
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
