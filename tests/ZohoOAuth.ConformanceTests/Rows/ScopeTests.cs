using ZohoOAuth.ConformanceTests.Documents;
using ZohoOAuth.ConformanceTests.Harness;

namespace ZohoOAuth.ConformanceTests.Rows;

/// <summary>Get-ZohoScope advises what the documents ask for, and Zoho's pages where a document has a slip.</summary>
[Collection(OneJudge.Name)]
public sealed class ScopeTests(Judge judge)
{
    [ConformanceFact]
    public void Every_scope_that_is_advised_is_part_of_one_that_is_documented()
    {
        var tally = new Tally("scopes as the documents have them");
        var documented = judge.Operations.ToLookup(operation => operation.Name, operation => operation.Scopes.Where(scope => scope.Length > 0));
        foreach (var operation in judge.Operations)
        {
            judge.Session.Set("path", Address(operation));
            var result = judge.Session.Run($"Get-ZohoScope -ForPath $path -Method {operation.Method}");
            tally.Add(operation.Name, ScopeSlips.Of(operation) is { } slip
                ? Problem(slip, result.Properties("Name"))
                : Problem([.. documented[operation.Name].SelectMany(scopes => scopes)], result.Properties("Name")));
        }

        tally.Check(judge);
    }

    /// <summary>Files lie on a host of their own.</summary>
    private static string Address(Operation operation) =>
        (operation.Template == "/{download_url}" ? "https://download-accl.zoho.com" : "") + PathWriter.Write(operation);

    private static string? Problem(ScopeSlip slip, IReadOnlyList<string?> advised) =>
        slip.IsAll && slip.Scopes.FirstOrDefault(scope => !advised.Any(one => ScopeRule.Covers([scope], one!))) is { } missing
            ? $"no {missing} among {string.Join(", ", advised)}: {slip.Page}"
            : Problem(slip.Scopes, advised) is { } problem ? $"{problem}: {slip.Page}"
            : null;

    /// <summary>An operation that two documents describe has the scopes of both. Some documents name no scope.</summary>
    private static string? Problem(IReadOnlyList<string> documented, IReadOnlyList<string?> advised) =>
        documented.Count == 0 ? null
            : advised.Count == 0 ? $"none instead of {string.Join(", ", documented)}"
            : advised.Where(scope => !ScopeRule.Covers(documented, scope!)).ToList() is [_, ..] wrong
                ? $"{string.Join(", ", wrong)} instead of {string.Join(", ", documented)}"
            : null;
}
