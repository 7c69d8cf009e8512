using System.Management.Automation;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Completion;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Explains an error: what causes it and what to do.</summary>
/// <remarks>
/// <para>Knows the codes of Zoho's accounts servers and APIs, and the ids of this module's own errors. Takes a code, or an ErrorRecord such as $Error[0] from the pipeline, also one of another command that called Zoho.</para>
/// <para>Without -Code the whole table comes.</para>
/// </remarks>
/// <example><title>A code</title>
/// <code>Resolve-ZohoError invalid_code</code>
/// <para>Says that the grant is invalid or has expired, and what to do.</para></example>
/// <example><title>The last error</title>
/// <code>Get-ZohoToken no-such-name -Vault Local -ErrorVariable failed -ErrorAction SilentlyContinue
/// $failed | Resolve-ZohoError</code>
/// <para>Explains the error that the command before gave.</para></example>
/// <errors>InvalidInput</errors>
[Cmdlet(VerbsDiagnostic.Resolve, "ZohoError")]
[OutputType(typeof(ZohoErrorCause))]
public sealed class ResolveZohoErrorCommand : ZohoCmdlet
{
    /// <summary>A code of Zoho's, an id of this module's, or an ErrorRecord.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(ErrorCodeCompleter))]
    public object? Code { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        foreach (var row in Rows((Code as PSObject)?.BaseObject ?? Code))
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
        ZohoOAuthException { ZohoCode: { } code } own when ErrorCatalog.Find(code) is { } row && row.ErrorId == own.ErrorId => row,
        ZohoOAuthException own => ErrorCatalog.OfId(own.ErrorId),
        _ => null,
    };

    /// <summary>Another command's error carries Zoho's answer as text: a code in quotes stands out in it.</summary>
    private static ZohoErrorCause? Mentioned(string? text) =>
        text is null ? null : ErrorCatalog.All.FirstOrDefault(row => text.Contains($"\"{row.Code}\""));

    private static ZohoOAuthException Unknown(string code) => ZohoErrors.InvalidInput(
        "Code", $"'{Redactor.Redact(code)}' is not a code that this module knows.", "Resolve-ZohoError without a code lists all that it knows.");
}
