namespace ZohoOAuth.Client.OAuth;

/// <summary>A request to the token endpoint: the form, and the values that an error message needs.</summary>
internal sealed record TokenRequest
{
    internal required string ClientId { get; init; }

    internal required string AccountsUrl { get; init; }

    internal string Path { get; init; } = WireNames.TokenPath;

    /// <summary>The code of the data center that receives the request.</summary>
    internal required string DataCenter { get; init; }

    /// <summary>The code of the data center to which the client or the connection's API domain belongs.</summary>
    internal required string HomeDataCenter { get; init; }

    internal string? RedirectUri { get; init; }

    /// <summary>The name of the connection for messages; null when there is none.</summary>
    internal string? Subject { get; init; }

    /// <summary>How to sign in again when Zoho rejects the refresh token; null when the request sends none.</summary>
    internal string? SignInAdvice { get; init; }

    internal required IReadOnlyList<KeyValuePair<string, string>> Form { get; init; }

    /// <summary>The form values that must not appear in messages.</summary>
    internal IEnumerable<string?> Secrets =>
        Form.Where(entry => entry.Key is not (WireNames.GrantType or WireNames.ClientId or WireNames.RedirectUri)).Select(entry => entry.Value);
}
