using System.Management.Automation;
using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.Pipeline;

/// <summary>Creates the ErrorRecord of an error: its id, its category and the recommended action.</summary>
internal static class ErrorRecords
{
    private static readonly Dictionary<string, ErrorCategory> Categories = ErrorTable.Rows.ToDictionary(row => row.Id, row => CategoryOf(row.Category));

    /// <param name="error">The error.</param>
    /// <param name="target">The object that the error carries to the caller. Null for its token, or for what the error names.</param>
    internal static ErrorRecord From(ZohoOAuthException error, object? target = null) =>
        new(error, error.ErrorId, Categories[error.ErrorId], target ?? error.Token ?? (object?)error.Target)
        {
            ErrorDetails = new ErrorDetails(error.Message) { RecommendedAction = error.RecommendedAction },
        };

    /// <summary>PowerShell's category of the same name.</summary>
    internal static ErrorCategory CategoryOf(ErrorKind kind) =>
        Enum.TryParse(kind.ToString(), out ErrorCategory category) ? category : ErrorCategory.NotSpecified;
}
