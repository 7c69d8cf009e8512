using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Composition;

namespace ZohoOAuth.Completion;

/// <summary>Completes the products that Invoke-ZohoApi knows.</summary>
internal sealed class ProductCompleter : IArgumentCompleter
{
    /// <summary>The products that begin with the typed text.</summary>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        try
        {
            return ClientServices.Process.Products.All
                .Where(product => CompletionText.StartsWith(product.Name, wordToComplete))
                .OrderBy(product => product.Name, StringComparer.OrdinalIgnoreCase)
                .Select(product => new CompletionResult(product.Name, product.Name, CompletionResultType.ParameterValue, Describe(product)))
                .ToList();
        }
        catch (ZohoOAuthException)
        {
            // The command reports a damaged products.json when it runs, not while the user types.
            return [];
        }
    }

    private static string Describe(Product product) => $"Zoho {product.Name}: paths below {(product.BasePath.Length == 0 ? "/" : product.BasePath)}";
}
