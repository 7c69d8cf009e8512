using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Completion;

namespace ZohoOAuth.Calls;

/// <summary>Base class of the cmdlet that calls an API. It has the parameters that form the request, except its body.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ApiCmdlet : BodyCmdlet
{
    /// <summary>
    /// The path below the API domain, for example /crm/v8/Leads. With -Service, the path below the product, for example /tickets. You can
    /// also give a complete address on a host of the token's data center.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("Uri")]
    [ArgumentCompleter(typeof(PathCompleter))]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = string.Empty;

    /// <summary>
    /// The product, for example Desk or Books. It determines the host, the base path, the media type and the paging. By default, the cmdlet
    /// finds the product from the path, if possible.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(ProductCompleter))]
    public string? Service { get; set; }

    /// <summary>
    /// The id of the organization, portal or team. The cmdlet puts it where the product expects it: in a query parameter, a header or the
    /// path. In ServiceDesk Plus, the organization is the portal, for example itdesk.
    /// </summary>
    [Parameter]
    public string? OrganizationId { get; set; }

    /// <summary>The HTTP method. The default is POST if you pipe records or give -Body, -InFile or -Form, otherwise GET.</summary>
    /// <value>GET</value>
    [Parameter]
    [ValidateSet("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD")]
    public string Method { get; set; } = "GET";

    /// <summary>
    /// The query parameters, as a hashtable. A list becomes text with commas between the values, a date becomes ISO 8601 with an offset, and a
    /// hashtable becomes JSON. CRM v6 and later require the parameter fields for each list of records.
    /// </summary>
    [Parameter]
    public IDictionary? Query { get; set; }

    /// <summary>
    /// Additional headers, as a hashtable. A name has letters, digits and hyphens, and a value has ASCII characters only. A date becomes
    /// ISO 8601 with an offset. In If-Modified-Since it becomes an HTTP date, unless the product is the CRM, Bigin or Recruit.
    /// </summary>
    [Parameter]
    public IDictionary? Headers { get; set; }

    /// <summary>
    /// Returns a response as output even if it is an error, or if some of its rows are errors. It has no effect on piped records: their errors
    /// are always errors.
    /// </summary>
    [Parameter]
    public SwitchParameter SkipHttpErrorCheck { get; set; }

    /// <summary>
    /// The time to wait for a response, in seconds, from 1 to 86400. During a file transfer, the time starts again whenever data is sent or
    /// received.
    /// </summary>
    /// <value>100</value>
    [Parameter]
    [ValidateRange(1, 86_400)]
    public int TimeoutSec { get; set; } = 100;

    /// <summary>
    /// The maximum number of retries of a request. After HTTP 429 or another response that reports too many requests, the cmdlet retries any
    /// method. After HTTP 5xx or a lost connection, it retries only GET, HEAD, PUT, DELETE and queries that are sent with POST, such as COQL.
    /// It waits as long as Zoho's Retry-After header says, up to five minutes, and shows the remaining seconds as progress. If the quota of the
    /// day is used up, it does not retry.
    /// </summary>
    /// <value>3</value>
    [Parameter]
    [ValidateRange(0, 100)]
    public int MaximumRetryCount { get; set; } = 3;

    /// <summary>
    /// The request in the form that its product expects. It has no product if the path does not show one.
    /// </summary>
    internal Task<ApiRequest> BuildRequestAsync(ZohoToken token, ApiProgress progress)
    {
        RequireOneBody();
        var request = new ApiRequest
        {
            Path = Path,
            Service = Service,
            Method = (Sends || Body is not null) && !MyInvocation.BoundParameters.ContainsKey(nameof(Method)) ? "POST" : Method.ToUpperInvariant(),
            Query = NameValuePairs.Of(Query),
            MaxRetries = MaximumRetryCount,
            Timeout = TimeSpan.FromSeconds(TimeoutSec),
            SkipHttpErrorCheck = SkipHttpErrorCheck,
            Waiting = progress.ShowPause,
        };
        var dataCenter = Services.DataCenters.FindByAccountsUrl(token.AccountsUrl);
        var product = Service is null
            ? FindProduct(ApiClient.BuildUri(request, token), token, dataCenter)
            : Services.Products.Require(Service);
        RequirePlace(product);
        var field = FieldOf(product);
        request = request with
        {
            Headers = NameValuePairs.OfHeaders(Headers, product),
            ContentType = ContentType ?? product?.BodyType ?? ApiRequest.Json,
            Body = Sends ? null : BodyBytes(field),
            BodyField = field,
        };
        request = product is null
            ? request
            : ProductRequest.Create(product, request, token, dataCenter, OrganizationId, Services.RegisteredHosts.OriginOf(product, token));
        return WithUploadAsync(request, progress);
    }

    /// <summary>The product of an address: on a host that the user registered for the connection, or on a host of Zoho.</summary>
    private static Product? FindProduct(Uri address, ZohoToken token, ZohoDataCenter? dataCenter) =>
        Services.RegisteredHosts.FindProduct(address, token) ?? Services.Products.FindByUri(address, dataCenter, token.Environment);

    private void RequirePlace(Product? product)
    {
        if (OrganizationId is not null && product?.Organization is null)
        {
            throw ZohoErrors.InvalidInput(
                "OrganizationId",
                product is null
                    ? $"The module does not know the product of the path {Path}, and so not where the organization belongs in the request."
                    : $"{product.Name} takes the organization only from the path and the token.",
                product is null
                    ? "Specify the product with -Service, or add the organization to -Query, -Headers or -Path yourself."
                    : "Omit -OrganizationId.");
        }
    }
}
