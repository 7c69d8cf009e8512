using ZohoOAuth.Simulator.Identity;

namespace ZohoOAuth.Simulator.Tokens;

/// <summary>A refresh token. It is valid until it is revoked or deleted by a newer one.</summary>
internal sealed class RefreshToken(SimulatedClient client, IReadOnlyList<string> scope)
{
    /// <summary>A refresh token that takes the place of another one.</summary>
    public RefreshToken(RefreshToken replaced)
        : this(replaced.Client, replaced.Scope)
    {
        Replaced = replaced;
    }

    /// <summary>The one that this one replaces; null for one of an exchange.</summary>
    public RefreshToken? Replaced { get; }

    /// <summary>The one of the exchange. All that replaced it share its limit.</summary>
    public RefreshToken First => Replaced?.First ?? this;

    public string Value { get; } = CredentialGenerator.NewToken(client.Family);

    /// <summary>The client that it was issued to.</summary>
    public SimulatedClient Client => client;

    /// <summary>The scopes of the token and of its access tokens.</summary>
    public IReadOnlyList<string> Scope { get; private set; } = scope;

    /// <summary>Adds scopes that the user consented to later. Incremental authorization keeps the token.</summary>
    public void AddScope(IReadOnlyList<string> more) => Scope = [.. Scope.Union(more, StringComparer.OrdinalIgnoreCase)];
}
