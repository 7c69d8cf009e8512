using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Trust;

namespace ZohoOAuth.Client.ImportExport;

/// <summary>
/// Completes a connection from a row of a table, for example of the token store of one of Zoho's SDKs: finds its data center and checks its values.
/// It sends no request.
/// </summary>
internal sealed class TokenRows(DataCenterRegistry dataCenters, TrustedHosts hosts, ClientFactory clients)
{
    private const string DefaultDataCenter = "us";

    /// <summary>Whether the token was read from a row and is not completed. Every other token names its accounts server.</summary>
    internal static bool IsRow(ZohoToken token) => token.AccountsUrl.Length == 0;

    /// <summary>
    /// The connection of a row. The data center is the given one, the one that the row names, or the one of its API domain.
    /// </summary>
    internal ZohoToken Complete(ZohoToken row, string? dataCenter)
    {
        var server = ServerOf(row, dataCenter);
        var apiDomain = row.ApiDomain.Length == 0
            ? Environments.ApiDomain(server, row.Environment)
            : hosts.RequireApiDomain(row.ApiDomain, server.AccountsUrl, "The column api_domain");
        var client = clients.Create(
            row.ClientId, row.ClientSecret, row.RedirectUri, server.Code, Environments.Of(server, apiDomain) ?? row.Environment);
        return new ZohoToken(row)
        {
            ClientId = client.ClientId,
            RedirectUri = client.RedirectUri,
            DataCenter = server.Code,
            AccountsUrl = server.AccountsUrl,
            ApiDomain = apiDomain,
            Environment = client.Environment,
        };
    }

    private ZohoDataCenter ServerOf(ZohoToken row, string? dataCenter)
    {
        var code = dataCenter ?? (row.DataCenter.Length == 0 ? null : row.DataCenter);
        return code is null && dataCenters.FindByApiDomain(row.ApiDomain) is { } found ? found : clients.RequireDataCenter(code ?? DefaultDataCenter);
    }
}
