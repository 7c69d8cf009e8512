using ZohoOAuth.Simulator.Identity;

namespace ZohoOAuth.Simulator.Tokens;

/// <summary>An authorization code that waits for its exchange, and what the user agreed to.</summary>
/// <param name="Client">Who may exchange it.</param>
/// <param name="Scope">The scopes.</param>
/// <param name="RedirectUri">Where it was sent; none for a self client.</param>
/// <param name="WithRefreshToken">Whether the exchange brings a refresh token.</param>
/// <param name="Challenge">The PKCE challenge, if one was sent.</param>
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
