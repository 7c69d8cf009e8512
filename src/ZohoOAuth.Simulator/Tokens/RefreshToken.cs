namespace ZohoOAuth.Simulator;

/// <summary>A refresh token, which lives until it is revoked or pushed out by a newer one.</summary>
/// <param name="Client">Whose it is.</param>
/// <param name="Scope">What it allows.</param>
internal sealed record RefreshToken(SimulatedClient Client, IReadOnlyList<string> Scope)
{
    public string Value { get; } = Credential.NewToken();
}
