using ZohoOAuth.Simulator.Identity;

namespace ZohoOAuth.Simulator.Tokens;

/// <summary>A valid authorization request of a client.</summary>
/// <param name="Client">The client.</param>
/// <param name="Scope">The scopes.</param>
/// <param name="RedirectUri">The redirect URI; null for a self client.</param>
internal sealed record AuthorizationRequest(SimulatedClient Client, IReadOnlyList<string> Scope, string? RedirectUri)
{
    /// <summary>Whether the client asks for a refresh token: <c>access_type=offline</c>.</summary>
    public bool Offline { get; init; }

    /// <summary>Whether the user has to consent again: <c>prompt=consent</c>.</summary>
    public bool PromptsConsent { get; init; }

    /// <summary>The client's own value, which the redirect returns unchanged.</summary>
    public string? State { get; init; }

    /// <summary>The PKCE challenge.</summary>
    public CodeChallenge? Challenge { get; init; }

    /// <summary>How long the code is valid; null for the lifetime of all codes.</summary>
    public TimeSpan? CodeLifetime { get; init; }
}
