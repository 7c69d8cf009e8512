namespace ZohoOAuth.Simulator;

/// <summary>An access token.</summary>
/// <param name="Client">Whose it is.</param>
/// <param name="Scope">What it allows.</param>
/// <param name="ExpiresAt">When it dies of age.</param>
/// <param name="Parent">The refresh token that it dies with; none for online access.</param>
internal sealed record AccessToken(SimulatedClient Client, IReadOnlyList<string> Scope, DateTimeOffset ExpiresAt, RefreshToken? Parent)
{
    public string Value { get; } = Credential.NewToken();
}
