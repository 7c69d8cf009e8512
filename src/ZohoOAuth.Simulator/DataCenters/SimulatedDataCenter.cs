namespace ZohoOAuth.Simulator.DataCenters;

/// <summary>A data center: an accounts server and an API server.</summary>
public sealed class SimulatedDataCenter
{
    internal SimulatedDataCenter(string code, string location, Uri accountsUrl, Uri apiDomain)
    {
        Code = code;
        Location = location;
        AccountsUrl = accountsUrl;
        ApiDomain = apiDomain;
    }

    /// <summary>The code to register the data center with.</summary>
    public string Code { get; }

    /// <summary>Zoho's code for it in redirects and in serverinfo.</summary>
    public string Location { get; }

    /// <summary>The accounts server: http://localhost:PORT, or Zoho's own name.</summary>
    public Uri AccountsUrl { get; }

    /// <summary>The API server: http://localhost:PORT, or Zoho's own name.</summary>
    public Uri ApiDomain { get; }

    // Zoho's responses and redirects name hosts without a trailing slash. Uri.ToString() would add one.
    internal string AccountsOrigin => AccountsUrl.GetLeftPart(UriPartial.Authority);

    internal string ApiOrigin => ApiDomain.GetLeftPart(UriPartial.Authority);

    /// <summary>
    /// The server of the results of bulk writes, such as download-accl.zoho.eu
    /// (https://www.zoho.com/crm/developer/docs/api/v8/bulk-write/download-result.html). With a port for each server, it is the API server.
    /// </summary>
    internal string DownloadOrigin => AccountsUrl.IsLoopback ? ApiOrigin : AccountsOrigin.Replace("//accounts.", "//download-accl.", StringComparison.Ordinal);
}
