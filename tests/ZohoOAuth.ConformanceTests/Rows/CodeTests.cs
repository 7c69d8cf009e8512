using ZohoOAuth.ConformanceTests.Harness;

namespace ZohoOAuth.ConformanceTests.Rows;

/// <summary>Resolve-ZohoError knows the codes of the documents.</summary>
[Collection(OneJudge.Name)]
public sealed class CodeTests(Judge judge)
{
    private static readonly string[] Explanations = ["Cause", "Solution", "Source"];

    [ConformanceFact]
    public void Documented_codes_are_known()
    {
        var tally = new Tally("documented error codes that Resolve-ZohoError knows");
        foreach (var code in judge.Codes)
        {
            judge.Session.Set("code", code);
            tally.Add(code, Problem(code, judge.Session.Run("Resolve-ZohoError $code -Service CRM")));
        }

        tally.Check(judge);
    }

    private static string? Problem(string code, RunResult result) =>
        result.Errors is [var error, ..] ? RunResult.IdOf(error)
            : result.Properties("Code") is not [var known] || known != code ? $"explained as {string.Join(", ", result.Properties("Code"))}"
            : Explanations.FirstOrDefault(name => string.IsNullOrWhiteSpace($"{result.Property(name)}")) is { } missing
                ? $"no {missing}" : null;
}
