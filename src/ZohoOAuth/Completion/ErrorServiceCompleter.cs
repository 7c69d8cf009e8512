using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.Completion;

/// <summary>Completes the products whose error codes Resolve-ZohoError knows.</summary>
internal sealed class ErrorServiceCompleter : IArgumentCompleter
{
    /// <summary>The products that begin with the typed text.</summary>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        ErrorCatalog.Services
            .Where(service => CompletionText.StartsWith(service, wordToComplete))
            .Select(service => new CompletionResult(service, service, CompletionResultType.ParameterValue, $"The error codes of {service}"));
}
