using ZohoOAuth.Simulator.Identity;

namespace ZohoOAuth.Simulator.Tokens;

/// <summary>A valid authorization request of a client. A self client has no redirect URI.</summary>
internal sealed record AuthorizationRequest(SimulatedClient Client, IReadOnlyList<string> Scope, string? RedirectUri)
{
    /// <summary>Whether the client asks for a refresh token: <c>access_type=offline</c>.</summary>
    public bool Offline { get; init; }

    /// <summary>Whether the user has to consent again: <c>prompt=consent</c>.</summary>
    public bool PromptsConsent { get; init; }

    /// <summary>The client's own value, which the redirect returns unchanged.</summary>
    public string? State { get; init; }

    /// <summary>The PKCE challenge that the exchange must fit; null if the request had none.</summary>
    public CodeChallenge? Challenge { get; init; }

    /// <summary>How long the code is valid; null for the lifetime of all codes.</summary>
    public TimeSpan? CodeLifetime { get; init; }
}
