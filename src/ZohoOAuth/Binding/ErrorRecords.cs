using System.Management.Automation;
using ZohoOAuth.Client.Catalog;

namespace ZohoOAuth.Binding;

/// <summary>Creates the ErrorRecord of an error: its id, its category and the recommended action.</summary>
internal static class ErrorRecords
{
    private static readonly Dictionary<string, ErrorCategory> Categories = new()
    {
        [ErrorIds.InvalidCode] = ErrorCategory.AuthenticationError,
        [ErrorIds.InvalidClient] = ErrorCategory.AuthenticationError,
        [ErrorIds.InvalidClientSecret] = ErrorCategory.AuthenticationError,
        [ErrorIds.InvalidRedirectUri] = ErrorCategory.InvalidArgument,
        [ErrorIds.InvalidScope] = ErrorCategory.InvalidArgument,
        [ErrorIds.InvalidResponseType] = ErrorCategory.InvalidArgument,
        [ErrorIds.InvalidOAuthToken] = ErrorCategory.AuthenticationError,
        [ErrorIds.WrongDataCenter] = ErrorCategory.AuthenticationError,
        [ErrorIds.GrantExpired] = ErrorCategory.AuthenticationError,
        [ErrorIds.GrantDenied] = ErrorCategory.PermissionDenied,
        [ErrorIds.GrantTimeout] = ErrorCategory.OperationTimeout,
        [ErrorIds.StateMismatch] = ErrorCategory.SecurityError,
        [ErrorIds.ListenerPortInUse] = ErrorCategory.ResourceBusy,
        [ErrorIds.MissingRefreshToken] = ErrorCategory.AuthenticationError,
        [ErrorIds.RefreshTokenRejected] = ErrorCategory.AuthenticationError,
        [ErrorIds.TokenLimitReached] = ErrorCategory.LimitsExceeded,
        [ErrorIds.UntrustedHost] = ErrorCategory.SecurityError,
        [ErrorIds.ScopeMismatch] = ErrorCategory.PermissionDenied,
        [ErrorIds.ApiError] = ErrorCategory.InvalidResult,
        [ErrorIds.RateLimited] = ErrorCategory.LimitsExceeded,
        [ErrorIds.NetworkError] = ErrorCategory.ConnectionError,
        [ErrorIds.TimedOut] = ErrorCategory.OperationTimeout,
        [ErrorIds.UnexpectedResponse] = ErrorCategory.ProtocolError,
        [ErrorIds.TokenNotFound] = ErrorCategory.ObjectNotFound,
        [ErrorIds.VaultUnavailable] = ErrorCategory.ResourceUnavailable,
        [ErrorIds.VaultLocked] = ErrorCategory.PermissionDenied,
        [ErrorIds.VaultWriteFailed] = ErrorCategory.WriteError,
        [ErrorIds.InvalidInput] = ErrorCategory.InvalidArgument,
    };

    internal static ErrorRecord From(ZohoOAuthException error) =>
        new(error, error.ErrorId, Categories[error.ErrorId], error.Target)
        {
            ErrorDetails = new ErrorDetails(error.Message) { RecommendedAction = error.RecommendedAction },
        };
}
