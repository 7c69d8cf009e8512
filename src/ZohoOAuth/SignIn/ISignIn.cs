namespace ZohoOAuth.SignIn;

/// <summary>A way to get a token for a client.</summary>
internal interface ISignIn
{
    /// <summary>The action text for -WhatIf and -Confirm.</summary>
    string Action { get; }

    /// <summary>The target text for -WhatIf and -Confirm: the client and the accounts server.</summary>
    string Target { get; }

    /// <summary>The id of the client that the connection belongs to.</summary>
    string ClientId { get; }

    /// <summary>The client that gets a new refresh token. Null if the sign-in creates none.</summary>
    ZohoClient? NewRefreshTokenClient { get; }

    /// <summary>The requested scopes. Empty if they are not known in advance.</summary>
    IReadOnlyList<string> RequestedScopes { get; }

    /// <summary>
    /// Warns about what can be known in advance. With -WarningAction Stop the sign-in ends here, and no one-time code is used.
    /// </summary>
    Task WarnAsync();

    /// <summary>Gets the token.</summary>
    Task<ZohoToken> RunAsync(CancellationToken cancellationToken);

    /// <summary>Runs after the token is safe, for example to delete a file.</summary>
    Task CleanUpAsync();
}
