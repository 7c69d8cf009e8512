namespace ZohoOAuth.Client.Errors;

/// <summary>
/// The category of an error. The names are those of PowerShell's ErrorCategory, which this assembly does not reference: a test
/// compares them.
/// </summary>
internal enum ErrorKind
{
    AuthenticationError,
    ConnectionError,
    InvalidArgument,
    InvalidOperation,
    InvalidResult,
    LimitsExceeded,
    ObjectNotFound,
    OperationTimeout,
    PermissionDenied,
    ProtocolError,
    ResourceBusy,
    ResourceUnavailable,
    SecurityError,
    WriteError,
}
