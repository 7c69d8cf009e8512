using ZohoOAuth.Simulator.Identity;

namespace ZohoOAuth.Simulator.Tokens;

/// <summary>The live tokens, oldest first. As at Zoho, a token beyond the limit deletes the oldest one without an error.</summary>
internal sealed class LiveTokens
{
    private readonly OrderedDictionary<string, RefreshToken> _refreshTokens = [];
    private readonly OrderedDictionary<string, AccessToken> _accessTokens = [];

    public IReadOnlyList<RefreshToken> RefreshTokens => [.. _refreshTokens.Values];

    public IReadOnlyList<AccessToken> AccessTokens => [.. _accessTokens.Values];

    public RefreshToken? FindRefreshToken(string value) => _refreshTokens.GetValueOrDefault(value);

    public AccessToken? FindAccessToken(string value) => _accessTokens.GetValueOrDefault(value);

    public IReadOnlyList<RefreshToken> RefreshTokensOf(SimulatedClient client) =>
        [.. _refreshTokens.Values.Where(token => token.Client == client)];

    // FAQ, "2. Token Limit": "When you create a 21st refresh token, the first-created one will be deleted."
    public void Add(RefreshToken token, int max)
    {
        _refreshTokens.Add(token.Value, token);
        var all = RefreshTokensOf(token.Client);
        foreach (var surplus in all.Take(all.Count - max))
        {
            Remove(surplus);
        }
    }

    // FAQ, "2. Token Limit": "When you generate the 11th token, the first-created one will be deleted, automatically."
    public void Add(AccessToken token, int max, DateTimeOffset now)
    {
        _accessTokens.Add(token.Value, token);
        if (token.Parent is not { } parent)
        {
            return;
        }

        List<AccessToken> live = [.. ChildrenOf(parent).Where(child => child.ExpiresAt > now)];
        foreach (var surplus in live.Take(live.Count - max))
        {
            Remove(surplus);
        }
    }

    /// <summary>Adds a refresh token that replaces another one. It does not count as one more.</summary>
    public void Rotate(RefreshToken token) => _refreshTokens.Add(token.Value, token);

    /// <summary>Removes a refresh token that was replaced. Its access tokens stay valid until they expire.</summary>
    public void Retire(RefreshToken replaced) => _refreshTokens.Remove(replaced.Value);

    public void Remove(AccessToken token) => _accessTokens.Remove(token.Value);

    public void Remove(RefreshToken token)
    {
        _refreshTokens.Remove(token.Value);
        foreach (var child in ChildrenOf(token))
        {
            Remove(child);
        }
    }

    public void RemoveAccessTokens() => _accessTokens.Clear();

    public void Clear()
    {
        _refreshTokens.Clear();
        _accessTokens.Clear();
    }

    private List<AccessToken> ChildrenOf(RefreshToken parent) => [.. _accessTokens.Values.Where(token => token.Parent == parent)];
}
