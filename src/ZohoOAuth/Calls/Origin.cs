using System.Management.Automation;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Calls;

/// <summary>What tells the user which connection an object, an error or a message comes from.</summary>
/// <param name="Connection">The name of the connection. Null if the call has only one, so that its messages need not name it.</param>
/// <param name="Mark">The property that records get. Null for none.</param>
internal sealed record Origin(string? Connection, PSNoteProperty? Mark)
{
    /// <summary>The beginning of a message.</summary>
    internal string Prefix => Connection is null ? string.Empty : $"{Connection}: ";

    /// <summary>The parameter that names the connection in a command, with a space before it.</summary>
    internal string NameParameter => Connection is null ? string.Empty : $" -Name {Connection}";

    /// <summary>Writes an error. With several connections, it names its own in the message and as its target.</summary>
    internal Task WriteErrorAsync(IPipeline pipeline, ZohoOAuthException error) => Connection is null
        ? pipeline.WriteErrorAsync(error)
        : pipeline.WriteErrorAsync(ZohoErrors.WithMessage(error, Prefix + error.Message, error.RecommendedAction), error.Token ?? (object)Connection);
}
