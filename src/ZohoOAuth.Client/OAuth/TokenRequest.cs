namespace ZohoOAuth.Client.OAuth;

/// <summary>A request to the token endpoint: the form that is sent, and what an error needs to say.</summary>
internal sealed record TokenRequest
{
    internal required string ClientId { get; init; }

    internal required string AccountsUrl { get; init; }

    internal string Path { get; init; } = WireNames.TokenPath;

    /// <summary>The code of the data center that is asked.</summary>
    internal required string DataCenter { get; init; }

    /// <summary>The code of the data center that the client, or the connection's API domain, belongs to.</summary>
    internal required string HomeDataCenter { get; init; }

    internal string? RedirectUri { get; init; }

    /// <summary>The name of the connection, for messages.</summary>
    internal string? Subject { get; init; }

    internal required IReadOnlyList<KeyValuePair<string, string>> Form { get; init; }

    /// <summary>The values of the form that no message may echo.</summary>
    internal IEnumerable<string?> Secrets =>
        Form.Where(entry => entry.Key is not (WireNames.GrantType or WireNames.ClientId or WireNames.RedirectUri)).Select(entry => entry.Value);
}
