using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Pipeline;
using ZohoOAuth.Vault;

namespace ZohoOAuth.Binding;

/// <summary>Finds the connection that the parameters of a cmdlet specify.</summary>
internal static class GivenToken
{
    /// <summary>The environment variable with the name of the connection that is used when none is given.</summary>
    private const string NameVariable = "ZOHO_CONNECTION";

    /// <summary>The token itself, or the saved connection of that name.</summary>
    internal static async Task<ZohoToken> GetAsync(
        IPipeline pipeline, ZohoToken? token, string? given, string? vaultName, CancellationToken cancellationToken)
    {
        if (token is not null)
        {
            return token;
        }

        var name = string.IsNullOrEmpty(given) ? Environment.GetEnvironmentVariable(NameVariable) : given;
        if (string.IsNullOrEmpty(name))
        {
            throw ZohoErrors.InvalidInput(
                "Token",
                "No token and no name of a saved connection was specified.",
                "Pipe a token (Get-ZohoToken crm | ...), specify -Name, or set $env:ZOHO_CONNECTION. Get-ZohoToken lists the names.");
        }

        var vault = await VaultResolver.ResolveAsync(pipeline, vaultName, cancellationToken).ConfigureAwait(false);
        return await ClientServices.Process.Connections.LoadAsync(vault, ConnectionName.Of(name!), cancellationToken).ConfigureAwait(false);
    }
}
