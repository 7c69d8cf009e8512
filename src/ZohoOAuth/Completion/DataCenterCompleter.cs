using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using ZohoOAuth.Client.Composition;

namespace ZohoOAuth.Completion;

/// <summary>Completes the codes of data centers without a request.</summary>
internal sealed class DataCenterCompleter : IArgumentCompleter
{
    /// <summary>The codes that begin with the typed text.</summary>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        ClientServices.Process.DataCenters.All
            .Where(row => CompletionText.StartsWith(row.Code, wordToComplete))
            .Select(row => new CompletionResult(row.Code, row.Code, CompletionResultType.ParameterValue, $"{row.Name}: {row.AccountsUrl}"));
}
