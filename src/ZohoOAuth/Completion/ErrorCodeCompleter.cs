using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.Completion;

/// <summary>Completes the codes that Resolve-ZohoError knows.</summary>
internal sealed class ErrorCodeCompleter : IArgumentCompleter
{
    /// <summary>The codes that begin with the typed text, of the product in -Service if there is one. They are in quotes if they contain a space.</summary>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        (fakeBoundParameters["Service"] is string service ? ErrorCatalog.AllOf(service) : ErrorCatalog.All)
            .Where(row => CompletionText.StartsWith(row.Code, wordToComplete))
            .GroupBy(row => row.Code, StringComparer.OrdinalIgnoreCase)
            .OrderBy(rows => rows.Key, StringComparer.OrdinalIgnoreCase)
            .Select(rows => new CompletionResult(CompletionText.Quote(rows.Key), rows.Key, CompletionResultType.ParameterValue, Describe([.. rows])));

    /// <summary>The cause, or the products, if several use the code.</summary>
    private static string Describe(ZohoErrorCause[] rows) =>
        rows.Length == 1 ? rows[0].Cause : $"Several products use this code: {string.Join(", ", rows.Select(row => row.Service ?? "all"))}";
}
