using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Errors;

/// <summary>
/// Where every error is born: the user's own values from the caller, the cause and the solution from the table.
/// </summary>
internal static partial class ZohoErrors
{
    internal static ZohoOAuthException InvalidInput(string parameter, string what, string action, Exception? inner = null) =>
        new(ErrorIds.InvalidInput, Redactor.Printable(what), Redactor.Printable(action), inner) { Target = parameter };

    /// <summary>
    /// The one constructor of errors. It removes control characters, because a part of each text may come from outside. Cause and action come from
    /// the table, by Zoho's code where there is one, unless the caller knows a more exact cause or a better action.
    /// </summary>
    /// <param name="id">The stable id.</param>
    /// <param name="what">What happened, as a sentence with the user's values.</param>
    /// <param name="action">What to do next.</param>
    /// <param name="reply">What Zoho said.</param>
    /// <param name="target">The name of the thing that failed.</param>
    /// <param name="retryAt">When a retry may succeed.</param>
    /// <param name="inner">The exception behind it.</param>
    /// <param name="cause">Why it happened, as a sentence.</param>
    internal static ZohoOAuthException Create(
        string id,
        string what,
        string? action = null,
        ZohoReply? reply = null,
        string? target = null,
        DateTimeOffset? retryAt = null,
        Exception? inner = null,
        string? cause = null)
    {
        var row = reply?.Code is { } code && ErrorCatalog.Find(code, reply.Service) is { } found && found.ErrorId == id
            ? found
            : ErrorCatalog.FindById(id);
        return new ZohoOAuthException(id, Redactor.Printable($"{what} {cause ?? row.Cause}"), Redactor.Printable(action ?? row.Solution), inner)
        {
            ZohoCode = PrintableOrNull(reply?.Code),
            ZohoMessage = PrintableOrNull(reply?.Message),
            Field = PrintableOrNull(reply?.Field),
            HttpStatus = reply?.Status,
            RequestId = PrintableOrNull(reply?.RequestId),
            Method = reply?.Method,
            Path = PrintableOrNull(reply?.Path),
            Service = reply?.Service,
            Target = PrintableOrNull(target),
            RetryAt = retryAt,
            HelpLink = row.Code == reply?.Code && row.Source.StartsWith("https:", StringComparison.Ordinal) ? row.Source : reply?.CodePage,
        };
    }

    /// <summary>The same error with another text, by a caller who knows more about it.</summary>
    internal static ZohoOAuthException WithMessage(ZohoOAuthException error, string message, string action) =>
        new(error.ErrorId, Redactor.Printable(message), Redactor.Printable(action), error.InnerException)
        {
            ZohoCode = error.ZohoCode,
            ZohoMessage = error.ZohoMessage,
            Field = error.Field,
            HttpStatus = error.HttpStatus,
            RequestId = error.RequestId,
            Method = error.Method,
            Path = error.Path,
            Service = error.Service,
            Target = error.Target,
            Token = error.Token,
            RetryAt = error.RetryAt,
            HelpLink = error.HelpLink,
            AnsweredRecords = error.AnsweredRecords,
            SentRecords = error.SentRecords,
        };

    /// <summary>The error with a token that must not be lost: it becomes the TargetObject of the error record.</summary>
    internal static ZohoOAuthException Carrying(ZohoToken token, ZohoOAuthException error) =>
        new(error.ErrorId, error.Message, error.RecommendedAction, error.InnerException) { Target = error.Target, Token = token };

    private static string? PrintableOrNull(string? text) => text is null ? null : Redactor.Printable(text);

    private static string Age(TimeSpan span) => span.TotalMinutes >= 2 ? $"{span.TotalMinutes:0} minutes" : $"{Math.Max(0, span.TotalSeconds):0} seconds";
}
