using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.Completion;

/// <summary>Completes the codes that Resolve-ZohoError knows.</summary>
internal sealed class ErrorCodeCompleter : IArgumentCompleter
{
    /// <summary>The codes that begin with the typed text, in quotes if they contain a space.</summary>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        ErrorCatalog.All
            .Where(row => CompletionText.StartsWith(row.Code, wordToComplete))
            .OrderBy(row => row.Code, StringComparer.OrdinalIgnoreCase)
            .Select(row => new CompletionResult(CompletionText.Quote(row.Code), row.Code, CompletionResultType.ParameterValue, row.Cause));
}
