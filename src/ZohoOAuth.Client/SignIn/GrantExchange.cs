using System.Security;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Tokens.Limits;

namespace ZohoOAuth.Client.SignIn;

/// <summary>Spends a one-time code, and insists on the refresh token that makes a connection of the answer.</summary>
internal sealed class GrantExchange(TokenEndpoint endpoint, Ledger ledger, Trace trace)
{
    /// <summary>An access token alone is what was asked for.</summary>
    internal bool MayBeOnline { get; init; }

    /// <summary>The code of a browser sign-in.</summary>
    internal Task<ZohoToken> OfGrantAsync(ZohoClient client, ZohoGrant grant, ZohoDataCenter server, CancellationToken cancellationToken) =>
        SpendAsync(TokenRequests.ForGrant(client, grant, server), client, grant.Scope, server, cancellationToken);

    /// <summary>A code of the API console: what it is for is known to its owner alone, or from the console's file.</summary>
    internal Task<ZohoToken> OfCodeAsync(ZohoClient client, SecureString code, IReadOnlyList<string> scope, ZohoDataCenter server, CancellationToken cancellationToken) =>
        SpendAsync(TokenRequests.ForSelfClient(client, code, server), client, scope, server, cancellationToken);

    private async Task<ZohoToken> SpendAsync(TokenRequest request, ZohoClient client, IReadOnlyList<string> scope, ZohoDataCenter server, CancellationToken cancellationToken)
    {
        await ledger.BeginGrantAsync(client, server.AccountsUrl, trace).ConfigureAwait(false);
        try
        {
            var token = await endpoint.ExchangeAsync(request, TokenRequests.Template(client, scope, server), trace, cancellationToken).ConfigureAwait(false);
            await ledger.AddAsync(token, trace).ConfigureAwait(false);
            return MayBeOnline ? token : WithRefreshToken(token);
        }
        catch (ZohoOAuthException error) when (error is { ErrorId: ErrorIds.TokenLimitReached, RetryAt: { } until })
        {
            await ledger.BlockAsync(client, server.AccountsUrl, until, trace).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>A connection without one would be dead in an hour: better that it is said now than then.</summary>
    internal static ZohoToken WithRefreshToken(ZohoToken token) => token.CanRenew
        ? token
        : throw ZohoErrors.MissingRefreshToken($"{token.AccountsUrl} returned an access token without a refresh token to the client {token.ClientId}. The connection was not saved.", token.ClientId);
}
