namespace ZohoOAuth.SignIn;

/// <summary>One way from a client to a token.</summary>
internal interface ISignIn
{
    /// <summary>What it is about to do, for -WhatIf and -Confirm.</summary>
    string Action { get; }

    /// <summary>Whom it asks.</summary>
    string Target { get; }

    /// <summary>The client that gets a new refresh token by it; null where none is made.</summary>
    ZohoClient? NewRefreshTokenClient { get; }

    /// <summary>The scopes that it asks for; none where nobody knows them beforehand.</summary>
    IReadOnlyList<string> RequestedScopes { get; }

    /// <summary>Gets the token.</summary>
    Task<ZohoToken> RunAsync(CancellationToken cancellationToken);

    /// <summary>What is left to do once the token is safe.</summary>
    Task CleanUpAsync();
}
