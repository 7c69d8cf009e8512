namespace ZohoOAuth.Client.Errors;

/// <summary>The stable ids of all errors: the part of FullyQualifiedErrorId before the comma.</summary>
internal static class ErrorIds
{
    internal const string InvalidCode = nameof(InvalidCode);
    internal const string InvalidClient = nameof(InvalidClient);
    internal const string InvalidClientSecret = nameof(InvalidClientSecret);
    internal const string InvalidRedirectUri = nameof(InvalidRedirectUri);
    internal const string InvalidScope = nameof(InvalidScope);
    internal const string InvalidResponseType = nameof(InvalidResponseType);
    internal const string InvalidOAuthToken = nameof(InvalidOAuthToken);
    internal const string WrongDataCenter = nameof(WrongDataCenter);
    internal const string GrantExpired = nameof(GrantExpired);
    internal const string GrantDenied = nameof(GrantDenied);
    internal const string GrantTimeout = nameof(GrantTimeout);
    internal const string StateMismatch = nameof(StateMismatch);
    internal const string ListenerPortInUse = nameof(ListenerPortInUse);
    internal const string MissingRefreshToken = nameof(MissingRefreshToken);
    internal const string RefreshTokenRejected = nameof(RefreshTokenRejected);
    internal const string TokenLimitReached = nameof(TokenLimitReached);
    internal const string UntrustedHost = nameof(UntrustedHost);
    internal const string ScopeMismatch = nameof(ScopeMismatch);
    internal const string ApiError = nameof(ApiError);
    internal const string RateLimited = nameof(RateLimited);
    internal const string NetworkError = nameof(NetworkError);
    internal const string TimedOut = nameof(TimedOut);
    internal const string UnexpectedResponse = nameof(UnexpectedResponse);
    internal const string TokenNotFound = nameof(TokenNotFound);
    internal const string VaultUnavailable = nameof(VaultUnavailable);
    internal const string VaultLocked = nameof(VaultLocked);
    internal const string VaultWriteFailed = nameof(VaultWriteFailed);
    internal const string InvalidInput = nameof(InvalidInput);
    internal const string WriteInterrupted = nameof(WriteInterrupted);
}
