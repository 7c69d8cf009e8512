using ZohoOAuth.Simulator.Identity;

namespace ZohoOAuth.Simulator.Tokens;

/// <summary>An authorization code that has not been exchanged, and what the user consented to.</summary>
/// <param name="Client">The client that may exchange it.</param>
/// <param name="Scope">The scopes.</param>
/// <param name="RedirectUri">The redirect URI; null for a self client.</param>
/// <param name="WithRefreshToken">Whether the exchange issues a refresh token.</param>
/// <param name="Challenge">The PKCE challenge; null if the request had none.</param>
internal sealed record Grant(
    SimulatedClient Client,
    IReadOnlyList<string> Scope,
    string? RedirectUri,
    bool WithRefreshToken,
    CodeChallenge? Challenge)
{
    public string Code { get; } = CredentialGenerator.NewToken(Client.Family);

    public required DateTimeOffset ExpiresAt { get; init; }
}
