using System.Globalization;
using ZohoOAuth.Simulator.Crm;
using ZohoOAuth.Simulator.Products.Records;
using ZohoOAuth.Simulator.Tokens;

namespace ZohoOAuth.Simulator.DataCenters;

/// <summary>A data center: an accounts server, an API server, and the tokens that are known here and nowhere else.</summary>
public sealed class SimulatedDataCenter
{
    internal SimulatedDataCenter(
        SimulatedDataCenterOptions options,
        (int Accounts, int Api) ports,
        TokenStore tokens,
        EnhanceTokens enhanceTokens,
        CrmOrganization crm)
    {
        Code = options.Code;
        Location = options.Location;
        AccountsUrl = LocalUrl(ports.Accounts);
        ApiDomain = LocalUrl(ports.Api);
        Tokens = tokens;
        EnhanceTokens = enhanceTokens;
        Crm = crm;
    }

    /// <summary>The code that a user registers it under.</summary>
    public string Code { get; }

    /// <summary>What the redirect and serverinfo call it.</summary>
    public string Location { get; }

    /// <summary>The accounts server, http://localhost:PORT.</summary>
    public Uri AccountsUrl { get; }

    /// <summary>The API server, http://localhost:PORT.</summary>
    public Uri ApiDomain { get; }

    internal TokenStore Tokens { get; }

    internal EnhanceTokens EnhanceTokens { get; }

    internal CrmOrganization Crm { get; }

    internal CreatedRecords ProductRecords { get; } = new();

    // Zoho's answers and redirects name hosts without a trailing slash; Uri.ToString() would add one.
    internal string AccountsOrigin => AccountsUrl.GetLeftPart(UriPartial.Authority);

    internal string ApiOrigin => ApiDomain.GetLeftPart(UriPartial.Authority);

    private static Uri LocalUrl(int port) => new(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}"));
}
