namespace ZohoOAuth.Simulator.DataCenters;

/// <summary>The two kinds of servers of a data center.</summary>
internal enum ServerRole
{
    /// <summary>Consent, tokens, revocation.</summary>
    Accounts,

    /// <summary>The product APIs.</summary>
    Api,
}
