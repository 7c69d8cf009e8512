using System.Management.Automation;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Client.Tokens.Connections;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Binding;

/// <summary>Finds the saved connections that names and patterns specify, each of them once.</summary>
internal static class GivenConnections
{
    /// <summary>
    /// The names, in the order of the patterns. A name that is not valid, or a pattern that no connection matches, is one error, and the search
    /// continues. A name without wildcards is not looked up: its connection reports what is wrong with it.
    /// </summary>
    internal static async Task<IReadOnlyList<ConnectionName>> FindAsync(
        IPipeline pipeline, ITokenVault vault, IReadOnlyList<string> patterns, CancellationToken cancellationToken)
    {
        var found = new List<ConnectionName>();
        IReadOnlyList<ConnectionName>? saved = null;
        foreach (var text in patterns)
        {
            try
            {
                if (WildcardPattern.ContainsWildcardCharacters(text))
                {
                    saved ??= [.. await ConnectionStore.NamesAsync(vault, cancellationToken).ConfigureAwait(false)];
                    found.AddRange(Match(text, saved, vault));
                }
                else
                {
                    found.Add(ConnectionName.Of(text));
                }
            }
            catch (ZohoOAuthException error)
            {
                await pipeline.WriteErrorAsync(error, text).ConfigureAwait(false);
            }
        }

        return [.. found.GroupBy(name => name.ToString(), StringComparer.OrdinalIgnoreCase).Select(same => same.First())];
    }

    /// <summary>The name of a connection in an object of the pipeline: text, or its property Name. Null if there is none.</summary>
    internal static string? NameIn(PSObject given)
    {
        var value = given.BaseObject is string ? given.BaseObject : given.Properties["Name"]?.Value;
        return (value is PSObject shell ? shell.BaseObject : value) is string { Length: > 0 } name ? name : null;
    }

    private static List<ConnectionName> Match(string text, IReadOnlyList<ConnectionName> saved, ITokenVault vault)
    {
        var pattern = Wildcards.Parse(text, "Name");
        return saved.Where(name => pattern.IsMatch(name.ToString())).ToList() is { Count: > 0 } matches
            ? matches
            : throw ZohoErrors.TokenNotFound(text, vault.Name);
    }
}
