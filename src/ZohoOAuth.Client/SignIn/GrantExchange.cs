using System.Security;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Tokens.Limits;

namespace ZohoOAuth.Client.SignIn;

/// <summary>Exchanges a one-time code. Requires a refresh token, because a connection needs one.</summary>
internal sealed class GrantExchange(TokenEndpoint endpoint, GrantLedger grants, Ledger ledger, Trace trace)
{
    /// <summary>Whether a token without a refresh token is accepted, because the user asked for online access.</summary>
    internal bool AllowOnline { get; init; }

    /// <summary>Exchanges the code of a browser sign-in.</summary>
    internal Task<ZohoToken> ExchangeGrantAsync(ZohoClient client, ZohoGrant grant, ZohoDataCenter server, CancellationToken cancellationToken) =>
        ExchangeAsync(TokenRequests.ForGrant(client, grant, server), client, grant.Code, grant.Scope, server, cancellationToken);

    /// <summary>Exchanges a code from the API console. Its scopes are known only from the user or from the downloaded file.</summary>
    internal Task<ZohoToken> ExchangeCodeAsync(
        ZohoClient client, SecureString code, IReadOnlyList<string> scope, ZohoDataCenter server, CancellationToken cancellationToken) =>
        ExchangeAsync(TokenRequests.ForSelfClient(client, code, server), client, code, scope, server, cancellationToken);

    private async Task<ZohoToken> ExchangeAsync(
        TokenRequest request,
        ZohoClient client,
        SecureString code,
        IReadOnlyList<string> scope,
        ZohoDataCenter server,
        CancellationToken cancellationToken)
    {
        var key = ClientKey.Of(client, server);
        cancellationToken.ThrowIfCancellationRequested();
        var skew = await grants.BeginExchangeAsync(key, code, trace).ConfigureAwait(false);
        try
        {
            // Once the request is sent, the code is used. A cancellation would lose the token.
            var token = await endpoint.ExchangeAsync(request, TokenRequests.Template(client, scope, server), trace, CancellationToken.None)
                .ConfigureAwait(false);
            await grants.MarkUsedAsync(key, code, skew, trace).ConfigureAwait(false);
            await ledger.AddAsync(token, trace).ConfigureAwait(false);
            return AllowOnline ? token : RequireRefreshToken(token);
        }
        catch (ZohoOAuthException error) when (error is { ErrorId: ErrorIds.TokenLimitReached, RetryAt: { } until })
        {
            await grants.BlockAsync(key, until, trace).ConfigureAwait(false);
            throw;
        }
        catch (ZohoOAuthException error) when (error.ErrorId == ErrorIds.InvalidCode)
        {
            await grants.MarkUsedAsync(key, code, skew, trace).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Requires a refresh token. A connection without one stops working after an hour, so the error must appear now.</summary>
    internal static ZohoToken RequireRefreshToken(ZohoToken token) => token.CanRefresh
        ? token
        : throw ZohoErrors.MissingRefreshToken(
            $"{token.AccountsUrl} returned an access token without a refresh token to the client {token.ClientId}. The connection was not saved.",
            token.ClientId);
}
