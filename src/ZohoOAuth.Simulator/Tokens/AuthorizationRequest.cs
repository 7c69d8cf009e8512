using ZohoOAuth.Simulator.Identity;

namespace ZohoOAuth.Simulator.Tokens;

/// <summary>What a client asks of a user, once it has been found valid.</summary>
/// <param name="Client">Who asks.</param>
/// <param name="Scope">The scopes.</param>
/// <param name="RedirectUri">Where the code goes; none for a self client.</param>
internal sealed record AuthorizationRequest(SimulatedClient Client, IReadOnlyList<string> Scope, string? RedirectUri)
{
    /// <summary>Whether a refresh token is wanted: <c>access_type=offline</c>.</summary>
    public bool Offline { get; init; }

    /// <summary>Whether the user is to agree again: <c>prompt=consent</c>.</summary>
    public bool PromptsConsent { get; init; }

    /// <summary>The caller's own value, sent back as it came.</summary>
    public string? State { get; init; }

    /// <summary>The PKCE challenge.</summary>
    public CodeChallenge? Challenge { get; init; }

    /// <summary>How long the code may wait, where the console asks; unset is as for all codes.</summary>
    public TimeSpan? CodeLifetime { get; init; }
}
