using ZohoOAuth.Simulator.Identity;

namespace ZohoOAuth.Simulator.Tokens;

/// <summary>A refresh token, which lives until it is revoked or pushed out by a newer one.</summary>
internal sealed class RefreshToken(SimulatedClient client, IReadOnlyList<string> scope)
{
    public string Value { get; } = CredentialGenerator.NewToken(client.Family);

    /// <summary>Whose it is.</summary>
    public SimulatedClient Client => client;

    /// <summary>What it allows, and with it all of its access tokens.</summary>
    public IReadOnlyList<string> Scope { get; private set; } = scope;

    /// <summary>Adds what a user agreed to later: incremental authorization keeps the token.</summary>
    public void AddScope(IReadOnlyList<string> more) => Scope = [.. Scope.Union(more, StringComparer.OrdinalIgnoreCase)];
}
