using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using System.Text;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Api.Files;
using ZohoOAuth.Client.Catalog.Operations;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Json;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Calls;

/// <summary>Base class of the cmdlet that calls an API. It has the parameters for what a request sends: a body, files or records.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class BodyCmdlet : ConnectionsCmdlet
{
    /// <summary>
    /// The body of the request. An object becomes JSON, and dates in it become ISO 8601. A string or bytes are sent unchanged. ServiceDesk Plus
    /// takes the JSON in the form field input_data, and the cmdlet puts it there, unless you give a string or -ContentType.
    /// </summary>
    [Parameter]
    public object? Body { get; set; }

    /// <summary>
    /// The media type of -Body or -InFile, for example text/csv. The default is application/json for -Body (application/vnd.api+json in
    /// WorkDrive), and application/octet-stream for -InFile. With application/x-www-form-urlencoded, a hashtable in -Body is sent as the fields of a form.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ContentType { get; set; }

    /// <summary>
    /// A file to send. Where the CRM expects a form, for example for an attachment, the cmdlet sends the file as the field that Zoho expects.
    /// Otherwise the file is the body.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? InFile { get; set; }

    /// <summary>
    /// A form to send as multipart/form-data, as a hashtable. A FileInfo object (from Get-Item) is sent as a file. All other values are
    /// sent as text.
    /// </summary>
    [Parameter]
    public IDictionary? Form { get; set; }

    /// <summary>
    /// The records to write, for example from Import-Csv. The cmdlet sends them in batches and returns a row or an error for each record.
    /// With -Method DELETE, the cmdlet sends only the ids. Records can be ids, or objects with the property id.
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>
    /// The property of the request that contains the piped records. By default, the cmdlet uses the one that the API expects: data for the
    /// records of the CRM, tags for /crm/v8/settings/tags. Give it for an API that the module does not know.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Envelope { get; set; }

    /// <summary>
    /// The number of piped records in one request. The default is the maximum of the API, for example 100 for the records of the CRM.
    /// </summary>
    [Parameter]
    [ValidateRange(1, 10_000)]
    public int? BatchSize { get; set; }

    /// <summary>
    /// An id for this run of piped records, for example the date or a file name. The default is the first record: a run with the same first
    /// record counts as the same run. Give an id in a scheduled task that sends other records each time. To continue an interrupted run,
    /// give the id of that run and -Skip.
    /// </summary>
    [Parameter]
    [ValidateLength(1, 200)]
    public string? RunId { get; set; }

    /// <summary>
    /// Sends two batches of the piped records at the same time, so Zoho can write the second one before the first. The results keep the order of the
    /// records. It has an effect where Zoho documents how many requests are allowed at the same time: in the CRM, Desk and the products of Zoho Finance.
    /// With -MinimumCredit, the cmdlet sends one batch at a time.
    /// </summary>
    [Parameter]
    public SwitchParameter Unordered { get; set; }

    /// <summary>Whether there are records to write. A piped token is not a record.</summary>
    private protected bool HasRecord => InputObject is not null && InputObject.BaseObject is not ZohoToken;

    /// <summary>With piped records, -Body contains what is sent together with them.</summary>
    private protected IDictionary? BesideRecords => Body is PSObject { BaseObject: IDictionary wrapped } ? wrapped : Body as IDictionary;

    private protected bool Sends => HasRecord || InFile is not null || Form is not null;

    /// <summary>The first record identifies a run without an id, even if -Skip leaves that record out.</summary>
    private protected WriteJournal? BeginJournal(ApiRequest request, ZohoToken token, PSObject firstRecord, long? skip) => Services.WriteJournals.Begin(
        WriteJournals.MarkOf(token, request.Method, request.Path, request.Query, RunId, JsonBody.Write(firstRecord)!), RunId, skip, Pipeline.Trace);

    /// <summary>How the piped records are sent.</summary>
    private protected WriteRule RuleOf(ApiRequest request, Product? product) =>
        WriteRule.Of(product, OperationCatalog.Find(request.Path, request.Method), Envelope ?? product?.ObjectEnvelopeOf(request.Path), BatchSize);

    /// <summary>The form field of the product that contains the body. The user's own content type, text and bytes are sent as they are.</summary>
    private protected string? FieldOf(Product? product) =>
        ContentType is not null || (Body is PSObject shell ? shell.BaseObject : Body) is string or byte[] ? null : product?.BodyField;

    /// <summary>
    /// The bytes of -Body. A hashtable becomes a form if the content type says so, as with Invoke-RestMethod. If it has only the form field of the
    /// product, the value of the field is the body.
    /// </summary>
    private protected byte[]? BodyBytes(string? field) =>
        BesideRecords is not { } fields ? JsonBody.Write(Body)
        : ContentType?.StartsWith(BodyForm.MediaType, StringComparison.OrdinalIgnoreCase) == true
            ? Encoding.UTF8.GetBytes(FormEncoding.Write(NameValuePairs.Of(fields)))
        : JsonBody.Write(field is not null && fields.Count == 1 && fields.Contains(field) ? fields[field] : Body);

    /// <summary>The request with its form or file. A file is found on the pipeline thread.</summary>
    private protected Task<ApiRequest> WithUploadAsync(ApiRequest request, ApiProgress progress) =>
        InFile is not null && Form is null ? WithFileAsync(request, InFile, progress)
        : Task.FromResult(Form is null ? request : request with { Upload = new Upload(null, FormParts.Of(Form), progress.Transfer()) });

    private async Task<ApiRequest> WithFileAsync(ApiRequest request, string file, ApiProgress progress) => request with
    {
        Upload = Upload.OfFile(
            await SessionPath.ResolveFileAsync(Pipeline, file, nameof(InFile)).ConfigureAwait(false),
            OperationCatalog.Find(request.Path, request.Method)?.UploadField,
            ContentType,
            progress.Transfer()),
    };

    private protected void RequireOneBody()
    {
        string?[] names =
        [
            InFile is null ? null : "-InFile",
            Form is null ? null : "-Form",
            HasRecord ? "records of the pipeline" : Body is null ? null : "-Body",
        ];
        var bodies = names.Where(name => name is not null).ToArray();
        if (ContentType is not null && Form is not null)
        {
            throw ZohoErrors.InvalidInput("ContentType", "A form has its own content type.", "Omit -ContentType.");
        }

        if (bodies.Length > 1)
        {
            throw ZohoErrors.InvalidInput(
                "Body", $"A request has one body, but both {string.Join(" and ", bodies)} were specified.", "Specify only one of them.");
        }
    }
}
