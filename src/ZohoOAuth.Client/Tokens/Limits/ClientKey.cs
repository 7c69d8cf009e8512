using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Tokens.Limits;

/// <summary>
/// A client at its accounts server. Zoho counts for the two together. The key is made from a client or a token, so the id and the address cannot be
/// swapped.
/// </summary>
internal readonly record struct ClientKey
{
    private readonly string _accountsUrl;

    private ClientKey(string accountsUrl, string clientId)
    {
        _accountsUrl = accountsUrl;
        ClientId = clientId;
    }

    internal string ClientId { get; }

    /// <summary>A name for the file of the counts.</summary>
    internal string FileName => Fingerprint.Of($"{_accountsUrl}|{ClientId}") + ".json";

    internal static ClientKey Of(ZohoToken token) => new(token.AccountsUrl, token.ClientId);

    /// <summary>The client at the server where it was registered.</summary>
    internal static ClientKey Of(ZohoClient client) => new(client.AccountsUrl, client.ClientId);

    /// <summary>The client at another server: a grant belongs to the data center of its user.</summary>
    internal static ClientKey Of(ZohoClient client, ZohoDataCenter server) => new(server.AccountsUrl, client.ClientId);
}
