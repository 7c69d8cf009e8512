using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Api.Files;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Completion;
using ZohoOAuth.Json;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Calls;

/// <summary>The base of what calls an API: the parameters that make the request, and the product that it goes to.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ApiCmdlet : TokenCmdlet
{
    /// <summary>The path: below the API domain, for example /crm/v8/Leads; with -Service below the product, for example /tickets; or a whole address on a trusted host.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = string.Empty;

    /// <summary>The product, for example Desk or Books: its host, base path, media type and way of paging. Without it the path tells, where it can.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ProductCompleter))]
    public string? Service { get; set; }

    /// <summary>The organization, portal or team, which each product wants in a place of its own: a query parameter, a header or the path.</summary>
    [Parameter]
    public string? OrganizationId { get; set; }

    /// <summary>The HTTP method.</summary>
    /// <value>GET</value>
    [Parameter]
    [ValidateSet("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD")]
    public string Method { get; set; } = "GET";

    /// <summary>Query parameters as a hashtable. A list becomes a text with commas.</summary>
    [Parameter]
    public IDictionary? Query { get; set; }

    /// <summary>The body: an object of any depth becomes JSON, a string or bytes are sent as they are.</summary>
    [Parameter]
    public object? Body { get; set; }

    /// <summary>A file to send as the body, as it is read; the method is POST then, unless another is given. Its type is application/octet-stream, unless -Headers has a Content-Type.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? InFile { get; set; }

    /// <summary>A form to send as multipart/form-data: a FileInfo (Get-Item) is a file, which is read as it is sent; anything else is text. The method is POST then, unless another is given.</summary>
    [Parameter]
    public IDictionary? Form { get; set; }

    /// <summary>Records to write, for example from Import-Csv. They are gathered to batches, and each has its own row of output, or its own error. The method is POST then, unless another is given.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>How many records of the pipeline go into one request. Without it as many as the product takes: 100 in the CRM.</summary>
    [Parameter]
    [ValidateRange(1, 10_000)]
    public int? BatchSize { get; set; }

    /// <summary>Further headers as a hashtable.</summary>
    [Parameter]
    public IDictionary? Headers { get; set; }

    /// <summary>Return an error answer as it is, instead of making an error of it.</summary>
    [Parameter]
    public SwitchParameter SkipHttpErrorCheck { get; set; }

    /// <summary>How long one request may take, in seconds.</summary>
    /// <value>100</value>
    [Parameter]
    [ValidateRange(1, 86_400)]
    public int TimeoutSec { get; set; } = 100;

    /// <summary>How often a request may be repeated: one that was refused because there were too many (429), whatever its method; and after a 5xx or a broken connection only a GET, HEAD, PUT, DELETE or a query of COQL or GraphQL. Zoho's Retry-After is kept, up to five minutes; a day's quota that is used up is an error at once.</summary>
    /// <value>3</value>
    [Parameter]
    [ValidateRange(0, 100)]
    public int MaximumRetryCount { get; set; } = 3;

    /// <summary>The proxy for this call, and for the access token if a new one is needed, for example http://proxy.example.com:8080. Without it that of the environment is used: HTTPS_PROXY and NO_PROXY, or the settings of Windows.</summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? Proxy { get; set; }

    /// <summary>User and password for -Proxy.</summary>
    [Parameter]
    [Credential]
    public PSCredential? ProxyCredential { get; set; }

    /// <summary>Whether there are records to write. A token that is piped in is none.</summary>
    private protected bool HasRecord => InputObject is not null && InputObject.BaseObject is not ZohoToken;

    /// <summary>How far the call is.</summary>
    private protected ApiProgress Progress => field ??= new ApiProgress(Pipeline, $"Calling {Path}");

    /// <summary>For all that is awaited from here on.</summary>
    private protected void ChooseProxy()
    {
        if (Proxy is null && ProxyCredential is not null)
        {
            throw ZohoErrors.InvalidInput("ProxyCredential", "-ProxyCredential says who asks, but not which proxy.", "Give -Proxy too.");
        }

        Services.Proxy.Choose(Proxy, ProxyCredential?.GetNetworkCredential());
    }

    private bool Sends => HasRecord || InFile is not null || Form is not null;

    /// <summary>The request where its product wants it, and the product; null where nobody knows whose the path is.</summary>
    private protected async Task<(ApiRequest Request, Product? Product)> RequestForAsync(ZohoToken token)
    {
        RequireOneBody();
        var request = new ApiRequest
        {
            Path = Path,
            Method = Sends && !MyInvocation.BoundParameters.ContainsKey(nameof(Method)) ? "POST" : Method.ToUpperInvariant(),
            Query = NameValuePairs.Of(Query),
            Body = Sends ? null : JsonBody.Write(Body),
            Upload = await UploadAsync().ConfigureAwait(false),
            Headers = NameValuePairs.Of(Headers),
            MaxRetries = MaximumRetryCount,
            Timeout = TimeSpan.FromSeconds(TimeoutSec),
            SkipHttpErrorCheck = SkipHttpErrorCheck,
        };
        var dataCenter = Services.DataCenters.FindByAccountsUrl(token.AccountsUrl);
        var product = Service is null ? Services.Products.Of(ApiClient.AddressOf(request, token), dataCenter) : Services.Products.Require(Service);
        RequirePlace(product);
        return (product is null ? request : ProductRequest.At(product, request, token, dataCenter, OrganizationId), product);
    }

    private async Task<Upload?> UploadAsync() => InFile is null && Form is null
        ? null
        : new Upload(
            InFile is null ? null : await SessionPath.OfFileAsync(Pipeline, InFile).ConfigureAwait(false),
            Form is null ? [] : FormParts.Of(Form),
            Progress.Transfer());

    private void RequireOneBody()
    {
        var bodies = new[] { InFile is null ? null : "-InFile", Form is null ? null : "-Form", HasRecord ? "records of the pipeline" : Body is null ? null : "-Body" }.Where(name => name is not null).ToArray();
        if (bodies.Length > 1)
        {
            throw ZohoErrors.InvalidInput("Body", $"A request has one body, but {string.Join(" and ", bodies)} were given.", "Give one of them.");
        }
    }

    private void RequirePlace(Product? product)
    {
        if (OrganizationId is not null && product?.Organization is null)
        {
            throw ZohoErrors.InvalidInput(
                "OrganizationId",
                product is null ? $"Whose path {Path} is, and so where an organization goes, is not known." : $"{product.Name} has no place for an organization besides the path and the token.",
                product is null ? "Name the product with -Service, or put the organization into -Query, -Headers or the path yourself." : "Leave -OrganizationId out.");
        }
    }
}
