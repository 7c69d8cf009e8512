using ZohoOAuth.ConformanceTests.Documents;
using ZohoOAuth.ConformanceTests.Harness;

namespace ZohoOAuth.ConformanceTests.Rows;

/// <summary>An answer that says error is an error, whatever its HTTP status.</summary>
[Collection(OneJudge.Name)]
public sealed class ErrorAnswerTests(Judge judge)
{
    [ConformanceFact]
    public void Answers_of_2xx_that_say_error_are_errors() =>
        Check("2xx answers that say error", error => error.Response.IsSuccess, (error, result) => Said.Code(error, result) ?? Said.NoOutput(result));

    [ConformanceFact]
    public void The_codes_of_4xx_and_5xx_reach_the_user() =>
        Check("codes of 4xx and 5xx answers", error => error.Response.Status >= 400, Said.Code);

    [ConformanceFact]
    public void The_fields_of_4xx_and_5xx_reach_the_user() =>
        Check("fields of 4xx and 5xx answers", error => error.Response.Status >= 400 && error.Fields.Count > 0, Said.Field);

    [ConformanceFact]
    public void Rows_that_say_error_are_errors_of_their_rows()
    {
        var tally = new Tally("error rows of 2xx answers to -Body");
        foreach (var error in judge.Errors.Where(error => error.Response.IsSuccess && error.IsList && error.Operation.Method != "GET"))
        {
            string[] rows = error.Success is { } success ? [success, error.Text, success] : [error.Text];
            var result = judge.Call(error.Operation, error.Response.Status, error.Rows(rows));
            tally.Add(error.Name, Said.Code(error, result) ?? Said.Field(error, result) ?? Said.Rows(rows.Length - 1, result));
        }

        tally.Check(judge);
    }

    private void Check(string row, Func<DocumentedError, bool> isCase, Func<DocumentedError, RunResult, string?> problem)
    {
        var tally = new Tally(row);
        foreach (var error in judge.Errors.Where(isCase))
        {
            tally.Add(error.Name, problem(error, judge.Call(error.Operation, error.Response.Status, error.Alone)));
        }

        tally.Check(judge);
    }
}
