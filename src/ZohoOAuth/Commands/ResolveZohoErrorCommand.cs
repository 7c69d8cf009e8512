using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Completion;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Gets the cause and the solution of an error.</summary>
/// <remarks>
/// <para>Explains the error codes of Zoho's accounts servers and APIs, and the error ids of this module. You can give a code, or pipe an
/// ErrorRecord such as $Error[0]. The ErrorRecord can also come from another command that called Zoho, and from a job or a remote
/// session.</para>
/// <para>The cmdlet knows all error codes of the documents of CRM v8. For a code that it does not know in an ErrorRecord of this module, it
/// returns Zoho's message and the page of the product's codes.</para>
/// <para>Without -Code, the cmdlet returns all errors that it knows.</para>
/// </remarks>
/// <example><title>Explain a code</title>
/// <code>Resolve-ZohoError invalid_code</code>
/// <para>Returns the cause and the solution of the code invalid_code.</para></example>
/// <example><title>Explain the last error</title>
/// <code>Get-ZohoToken no-such-name -Vault Local -ErrorVariable failed -ErrorAction SilentlyContinue
/// $failed | Resolve-ZohoError</code>
/// <para>Returns the cause and the solution of the error from the first command.</para></example>
/// <errors>InvalidInput</errors>
[Cmdlet(VerbsDiagnostic.Resolve, "ZohoError")]
[OutputType(typeof(ZohoErrorCause))]
public sealed class ResolveZohoErrorCommand : ZohoCmdlet
{
    /// <summary>An error code of Zoho, an error id of this module, or an ErrorRecord. The default is all errors.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(ErrorCodeCompleter))]
    public object? Code { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        foreach (var row in Rows(DeserializedError.Of(Code) ?? (Code as PSObject)?.BaseObject ?? Code))
        {
            await Pipeline.WriteAsync(row).ConfigureAwait(false);
        }
    }

    private static IEnumerable<ZohoErrorCause> Rows(object? code) => code switch
    {
        null => ErrorCatalog.All,
        ErrorRecord record => [OfRecord(record)],
        Exception error => [OfException(error) ?? throw Unknown(error.Message)],
        _ => [ErrorCatalog.Find(code.ToString()!.Trim()) ?? throw Unknown(code.ToString()!)],
    };

    private static ZohoErrorCause OfRecord(ErrorRecord record) =>
        OfException(record.Exception)
            ?? Mentioned(record.ErrorDetails?.Message)
            ?? Mentioned(record.Exception?.Message)
            ?? throw Unknown(record.FullyQualifiedErrorId);

    private static ZohoErrorCause? OfException(Exception? error) => error switch
    {
        ZohoOAuthException { ErrorId: ErrorIds.RefreshTokenRejected or ErrorIds.MissingRefreshToken } own => ErrorCatalog.WithSolutionOf(own),
        ZohoOAuthException { ZohoCode: { } code } own when ErrorCatalog.Find(code) is { } row && row.ErrorId == own.ErrorId => row,
        ZohoOAuthException { ZohoCode: { } code, ErrorId: ErrorIds.ApiError } own => ErrorCatalog.Find(code) ?? ErrorCatalog.Unknown(own),
        ZohoOAuthException own => ErrorCatalog.FindById(own.ErrorId),
        _ => null,
    };

    /// <summary>An error of another command contains Zoho's response as text, with the code in quotes.</summary>
    private static ZohoErrorCause? Mentioned(string? text) =>
        text is null ? null : ErrorCatalog.All.FirstOrDefault(row => text.Contains($"\"{row.Code}\""));

    private static ZohoOAuthException Unknown(string code) => ZohoErrors.InvalidInput(
        "Code",
        $"'{Redactor.Redact(code)}' is not a code that this module knows.",
        $"Resolve-ZohoError without a code lists all codes that it knows. The codes of the CRM are explained at {ErrorSources.CrmStatusCodes}.");
}
