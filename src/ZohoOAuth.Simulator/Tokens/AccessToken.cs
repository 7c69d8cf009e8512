using ZohoOAuth.Simulator.Identity;

namespace ZohoOAuth.Simulator.Tokens;

/// <summary>An access token.</summary>
/// <param name="Client">The client that it was issued to.</param>
/// <param name="OwnScope">The scopes of a token without a refresh token.</param>
/// <param name="ExpiresAt">When it expires.</param>
/// <param name="Parent">The refresh token that it is deleted with; null for online access.</param>
internal sealed record AccessToken(SimulatedClient Client, IReadOnlyList<string> OwnScope, DateTimeOffset ExpiresAt, RefreshToken? Parent)
{
    public string Value { get; } = CredentialGenerator.NewToken(Client.Family);

    /// <summary>
    /// The scopes. A scope that is added to the refresh token later is added to its live access tokens too (Kaizen #168,
    /// "User Consent").
    /// </summary>
    public IReadOnlyList<string> Scope => Parent?.Scope ?? OwnScope;
}
