using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using ZohoOAuth.Client.Catalog.Scopes;

namespace ZohoOAuth.Completion;

/// <summary>Completes scopes from the list of the module, part by part if there are many.</summary>
internal sealed class ScopeCompleter : IArgumentCompleter
{
    private static readonly char[] Separators = [',', ' ', ';'];

    /// <summary>The scopes that begin with the typed text. Inside quotes, the last of several scopes is completed.</summary>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var quote = wordToComplete.Length > 0 && wordToComplete[0] is '\'' or '"' ? wordToComplete.Substring(0, 1) : string.Empty;
        var typed = wordToComplete.Trim('\'', '"');
        var start = typed.LastIndexOfAny(Separators) + 1;
        var before = quote + typed.Substring(0, start);
        return ScopeSuggestions.For(typed.Substring(start))
            .Select(scope => new CompletionResult(before + scope.Text + quote, scope.Text, CompletionResultType.ParameterValue, scope.About));
    }
}
