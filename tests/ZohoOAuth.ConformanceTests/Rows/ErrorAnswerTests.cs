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

    [ConformanceFact]
    public void Several_rows_of_one_4xx_answer_are_several_errors()
    {
        var tally = new Tally("4xx answers with several rows");
        var lists = judge.Errors
            .Where(error => error.Response.Status >= 400 && error.IsList)
            .GroupBy(error => (error.Operation, error.Response, error.Envelope));
        foreach (var list in lists.Select(list => list.ToList()).Where(list => list.Count > 1))
        {
            var result = judge.Call(list[0].Operation, list[0].Response.Status, list[0].Rows([.. list.Select(error => error.Text)]));
            var codes = result.Errors.Select(error => ZohoSaid.Of(error).Code).ToList();
            tally.Add(list[0].Name, codes.SequenceEqual(list.Select(error => error.Code)) ? null : $"{codes.Count} errors for {list.Count} rows, or others");
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
