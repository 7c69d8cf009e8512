using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using ZohoOAuth.Client.Catalog.Scopes;

namespace ZohoOAuth.Completion;

/// <summary>Completes the services whose scopes Get-ZohoScope offers.</summary>
internal sealed class ServiceCompleter : IArgumentCompleter
{
    /// <summary>The services that begin with the typed text.</summary>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        ScopeCatalog.OfferedServices
            .Where(service => CompletionText.StartsWith(service, wordToComplete))
            .OrderBy(service => service, StringComparer.OrdinalIgnoreCase)
            .Select(service => new CompletionResult(service, service, CompletionResultType.ParameterValue, $"The scopes of Zoho {service}"));
}
