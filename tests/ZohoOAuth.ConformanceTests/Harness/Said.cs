using ZohoOAuth.ConformanceTests.Documents;

namespace ZohoOAuth.ConformanceTests.Harness;

/// <summary>Whether a result says what the answer said. Each returns what is wrong, or null.</summary>
internal static class Said
{
    internal static string? Code(DocumentedError error, RunResult result) => result.Errors switch
    {
        [] => "no error",
        [var one] => ZohoSaid.Of(one).Code is var code && code == error.Code ? null : $"{RunResult.IdOf(one)} with the code {code ?? "(none)"}",
        var several => $"{several.Count} errors for one",
    };

    internal static string? Field(DocumentedError error, RunResult result) =>
        error.Fields is [] || result.Errors is not [var one] ? null
            : ZohoSaid.Of(one).Field is var field && field is not null && error.Fields.Contains(field) ? null
            : $"the field {field ?? "(none)"} instead of {string.Join(" or ", error.Fields)}";

    internal static string? NoOutput(RunResult result) => result.Output.Count == 0 ? null : "output beside the error";

    internal static string? Rows(int count, RunResult result) =>
        result.WasTerminated ? "the error ended the script"
            : result.Output.Count == count ? null
            : $"{result.Output.Count} rows instead of {count}";
}
