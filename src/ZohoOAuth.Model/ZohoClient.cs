using System.ComponentModel;
using System.Security;

namespace ZohoOAuth;

/// <summary>A client that is registered in Zoho's API console. Source: https://www.zoho.com/accounts/protocol/oauth-setup.html</summary>
[TypeConverter(ConverterName.OfPowerShell)]
public sealed class ZohoClient
{
    /// <summary>Creates a client.</summary>
    internal ZohoClient(
        string clientId,
        SecureString clientSecret,
        string? redirectUri,
        string dataCenter,
        string accountsUrl,
        ZohoEnvironment environment = ZohoEnvironment.Production)
    {
        ClientId = clientId;
        ClientSecret = clientSecret;
        RedirectUri = redirectUri;
        DataCenter = dataCenter;
        AccountsUrl = accountsUrl;
        Environment = environment;
    }

    /// <summary>The client ID from the API console, for example <c>1000.ABC</c>.</summary>
    public string ClientId { get; }

    /// <summary>The client secret. A client with multi-DC can have a different secret in each data center.</summary>
    public SecureString ClientSecret { get; }

    /// <summary>The redirect URI as it is registered in the API console. Null for a self client.</summary>
    public string? RedirectUri { get; }

    /// <summary>The code of the data center whose API console has the client.</summary>
    public string DataCenter { get; }

    /// <summary>The accounts server of that data center.</summary>
    public string AccountsUrl { get; }

    /// <summary>The environment that the tokens of the client are for.</summary>
    public ZohoEnvironment Environment { get; }

    /// <summary>Returns the client ID and the data center, never the secret.</summary>
    public override string ToString() => $"{ClientId} ({DataCenter})";
}
