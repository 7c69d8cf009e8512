using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using ZohoOAuth.Client.Catalog.Operations;
using ZohoOAuth.Client.Composition;

namespace ZohoOAuth.Completion;

/// <summary>Completes the paths of APIs, one segment after the other. With -Service, they are below the product.</summary>
internal sealed class PathCompleter : IArgumentCompleter
{
    /// <summary>A product, a version and a resource.</summary>
    private const int MinDepth = 3;

    /// <summary>The paths that begin with the typed text. A version that the user typed stays.</summary>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        try
        {
            var product = fakeBoundParameters["Service"]?.ToString() is { Length: > 0 } service ? ClientServices.Process.Products.Require(service) : null;
            var typed = wordToComplete.Trim('\'', '"');
            var depth = Math.Max(product is null ? MinDepth : 1, typed.Count(character => character == '/'));
            return CompletionText.OrTyped(
                wordToComplete,
                PathSamples.Of(product)
                    .Select(path => PathSamples.FirstSegments(PathSamples.WithVersionOf(typed, path), depth))
                    .Where(path => path.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .Select(path => new CompletionResult(CompletionText.QuoteSpecial(path), path, CompletionResultType.ParameterValue, path)));
        }
        catch (ZohoOAuthException)
        {
            // The command reports an unknown product when it runs, not while the user types.
            return CompletionText.OrTyped(wordToComplete, []);
        }
    }
}
