using ZohoOAuth.Simulator.Identity;

namespace ZohoOAuth.Simulator.Tokens;

/// <summary>An access token.</summary>
/// <param name="Client">Whose it is.</param>
/// <param name="OwnScope">What it allows when there is no refresh token.</param>
/// <param name="ExpiresAt">When it dies of age.</param>
/// <param name="Parent">The refresh token that it dies with; none for online access.</param>
internal sealed record AccessToken(SimulatedClient Client, IReadOnlyList<string> OwnScope, DateTimeOffset ExpiresAt, RefreshToken? Parent)
{
    public string Value { get; } = CredentialGenerator.NewToken(Client.Family);

    /// <summary>
    /// What it allows. Scopes that the refresh token is given later reach the access tokens that there are (Kaizen #168,
    /// "User Consent").
    /// </summary>
    public IReadOnlyList<string> Scope => Parent?.Scope ?? OwnScope;
}
