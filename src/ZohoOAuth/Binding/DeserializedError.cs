using System.Globalization;
using System.Management.Automation;
using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.Binding;

/// <summary>
/// Rebuilds an error of this module that was in a job, a remote session or Export-Clixml. What comes back is a RemoteException, or an object that has
/// only the properties of the error.
/// </summary>
internal static class DeserializedError
{
    private const string CommandsPrefix = ",ZohoOAuth.Commands.";
    private const string TypeName = "Deserialized.ZohoOAuth.ZohoOAuthException";

    /// <summary>The error. Null if the object is not an error of this module.</summary>
    internal static ZohoOAuthException? Of(object? value) => value switch
    {
        ErrorRecord { Exception: not ZohoOAuthException } record => Of(record.Exception) ?? OfId(record.FullyQualifiedErrorId),
        RemoteException { SerializedRemoteException: { } shell } => OfException(shell),
        PSObject { BaseObject: ErrorRecord or RemoteException } wrapped => Of(wrapped.BaseObject),
        PSObject shell => OfException(shell)
            ?? (shell.Properties["Exception"]?.Value is PSObject inner ? OfException(inner) : null)
            ?? OfId(Text(shell, "FullyQualifiedErrorId")),
        _ => null,
    };

    /// <summary>The error of an id. It is all that is left of an error that was stored with too few levels.</summary>
    private static ZohoOAuthException? OfId(string? fullId)
    {
        var id = fullId?.Split(',')[0];
        return fullId?.Contains(CommandsPrefix) == true && ErrorTable.Rows.Any(row => row.Id == id)
            ? new ZohoOAuthException(id!, string.Empty, string.Empty)
            : null;
    }

    private static ZohoOAuthException? OfException(PSObject shell) => shell.TypeNames.Contains(TypeName) && Text(shell, "ErrorId") is { } id
        ? new ZohoOAuthException(id, Text(shell, "Message") ?? string.Empty, Text(shell, "RecommendedAction") ?? string.Empty)
        {
            ZohoCode = Text(shell, "ZohoCode"),
            ZohoMessage = Text(shell, "ZohoMessage"),
            Field = Text(shell, "Field"),
            HttpStatus = int.TryParse(Text(shell, "HttpStatus"), NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : null,
            RequestId = Text(shell, "RequestId"),
            HelpLink = Text(shell, "HelpLink"),
            Service = Text(shell, "Service"),
        }
        : null;

    private static string? Text(PSObject shell, string name) => shell.Properties[name]?.Value?.ToString() is { Length: > 0 } text ? text : null;
}
