namespace ZohoOAuth.SdkTests.Harness;

/// <summary>What a script of the SDK is told. Names are those of session.mjs.</summary>
internal sealed record SdkSettings
{
    public required string ApiUrl { get; init; }

    public required string AccountsUrl { get; init; }

    public required string ClientId { get; init; }

    public required string ClientSecret { get; init; }

    public string? RedirectURL { get; init; }

    public string? GrantToken { get; init; }

    public string? RefreshToken { get; init; }

    /// <summary>The row of the store whose token is used.</summary>
    public string? Id { get; init; }

    /// <summary>The file of the SDK's store.</summary>
    public required string Store { get; init; }

    /// <summary>Where the SDK keeps what it knows of fields.</summary>
    public required string Resources { get; init; }

    /// <summary>EU, or null for the addresses above.</summary>
    public string? DataCenter { get; init; }

    public SdkProxy? Proxy { get; init; }

    /// <summary>Whether node's own agent uses the proxy too.</summary>
    public bool AgentProxy { get; init; }

    public bool AutoRefreshFields { get; init; }

    public string? Module { get; init; }

    public bool ByToken { get; init; }

    public string? Record { get; init; }

    public string? File { get; init; }

    public string? Result { get; init; }
}
