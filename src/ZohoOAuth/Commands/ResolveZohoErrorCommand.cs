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
/// <para>The same code means different things in different products. An ErrorRecord knows its product. For a code, the cmdlet returns a row
/// for each product that uses it: the property Service is the product. Use -Service to get the row of one product.</para>
/// <para>The cmdlet knows all error codes of the documents of CRM v8, and codes of Books, Desk, Projects, People, Creator, Analytics, Sign, Recruit,
/// Cliq, WorkDrive, Campaigns, ServiceDesk Plus and other products. The property Source names the page. For a code that it does not know in an
/// ErrorRecord of this module, it returns Zoho's message and the page of the product's codes.</para>
/// <para>Without -Code, the cmdlet returns all errors that it knows.</para>
/// </remarks>
/// <example><title>Explain a code</title>
/// <code>Resolve-ZohoError invalid_code</code>
/// <para>Returns the cause and the solution of the code invalid_code.</para></example>
/// <example><title>Explain a code of one product</title>
/// <code>Resolve-ZohoError 1002 -Service Books</code>
/// <para>Returns what the code 1002 means in Zoho Books. Without -Service, the command also returns what it means in Zoho Campaigns.</para></example>
/// <example><title>Explain the last error</title>
/// <code>Get-ZohoToken no-such-name -Vault Local -ErrorVariable failed -ErrorAction SilentlyContinue
/// $failed | Resolve-ZohoError</code>
/// <para>Returns the cause and the solution of the error from the first command.</para></example>
/// <example><title>List the codes of a product</title>
/// <code>Resolve-ZohoError -Service Desk | Select-Object Code, Cause, Source</code>
/// <para>Returns the codes of Zoho Desk that the cmdlet knows.</para></example>
/// <errors>InvalidInput</errors>
[Cmdlet(VerbsDiagnostic.Resolve, "ZohoError")]
[OutputType(typeof(ZohoErrorCause))]
public sealed class ResolveZohoErrorCommand : ZohoCmdlet
{
    /// <summary>An error code of Zoho, an error id of this module, or an ErrorRecord. The default is all errors.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(ErrorCodeCompleter))]
    public object? Code { get; set; }

    /// <summary>The product that uses the code, for example Books or Desk. The default is the product of the ErrorRecord, or all products.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ErrorServiceCompleter))]
    public string? Service { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        foreach (var row in Rows(DeserializedError.Of(Code) ?? (Code as PSObject)?.BaseObject ?? Code))
        {
            await Pipeline.WriteAsync(row).ConfigureAwait(false);
        }
    }

    private IEnumerable<ZohoErrorCause> Rows(object? code) => code switch
    {
        null => Service is null ? ErrorCatalog.All : ErrorCatalog.AllOf(Service) is { Count: > 0 } rows ? rows : throw UnknownService(Service),
        ErrorRecord record => [OfRecord(record)],
        Exception error => [OfException(error) ?? throw Unknown(error.Message)],
        _ => OfCode(code.ToString()!.Trim()),
    };

    private IReadOnlyList<ZohoErrorCause> OfCode(string code) =>
        Service is null ? ErrorCatalog.FindAll(code) is { Count: > 0 } rows ? rows : throw Unknown(code)
        : ErrorCatalog.Find(code, Service) is { } row ? [row]
        : throw Unknown(code);

    private ZohoErrorCause OfRecord(ErrorRecord record)
    {
        var service = Service ?? MentionedCode.ServiceOf((record.TargetObject as PSObject)?.BaseObject ?? record.TargetObject);
        return OfException(record.Exception)
            ?? MentionedCode.In(record.ErrorDetails?.Message, service)
            ?? MentionedCode.In(record.Exception?.Message, service)
            ?? throw Unknown(record.FullyQualifiedErrorId);
    }

    private ZohoErrorCause? OfException(Exception? error) => error switch
    {
        ZohoOAuthException { ErrorId: ErrorIds.RefreshTokenRejected or ErrorIds.MissingRefreshToken } own => ErrorCatalog.WithSolutionOf(own),
        ZohoOAuthException { ZohoCode: { } code } own when Find(code, own) is { } row && row.ErrorId == own.ErrorId => row,
        ZohoOAuthException { ZohoCode: { } code, ErrorId: ErrorIds.ApiError } own => Find(code, own) ?? ErrorCatalog.Unknown(own),
        ZohoOAuthException own => ErrorCatalog.FindById(own.ErrorId),
        _ => null,
    };

    private ZohoErrorCause? Find(string code, ZohoOAuthException error) => ErrorCatalog.Find(code, Service ?? error.Service);

    private ZohoOAuthException Unknown(string code) => ZohoErrors.InvalidInput(
        "Code",
        $"'{Redactor.Redact(code)}' is not a code{(Service is null ? string.Empty : $" of {Service}")} that this module knows.",
        Service is null
            ? $"Resolve-ZohoError without a code lists all codes that it knows. The codes of the CRM are explained at {ErrorSources.CrmStatusCodes}."
            : $"Resolve-ZohoError -Service {Service} lists those that it knows.");

    private static ZohoOAuthException UnknownService(string service) => ZohoErrors.InvalidInput(
        "Service", $"No codes of '{service}' are known.", $"Use one of {string.Join(", ", ErrorCatalog.Services)} with -Service.");
}
