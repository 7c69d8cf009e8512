using System.Collections;
using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Http;

namespace ZohoOAuth.Commands;

/// <summary>Calls a Zoho API and returns its records.</summary>
/// <remarks>
/// <para>The path is relative to the API domain of the connection, for example /crm/v8/Leads, or a whole address on one of Zoho's hosts. The token goes to no other host, whatever a redirect or an answer says.</para>
/// <para>Records come one by one as they arrive, without their envelope; -Raw returns the whole answer. -All follows all pages, beyond 2,000 records with the page_token; -First stops when it has enough. A list that is cut off without -All warns.</para>
/// <para>The access token is kept alive: when it dies on the way it is refreshed once and the request is repeated once. A scope error is not repeated, because a new token has the same scopes; the error names the scope that is missing.</para>
/// <para>Long ids keep all their digits, and texts stay texts. CRM v6 and later want the list of fields: -Query @{ fields = 'Last_Name,Email' }.</para>
/// </remarks>
/// <example><title>All leads</title>
/// <code>Invoke-ZohoApi /crm/v8/Leads -Name crm -All -Query @{ fields = 'Last_Name,Email' } | Select-Object -First 3</code>
/// <para>Reads page after page, and stops asking when three records are there.</para></example>
/// <example><title>Create a record</title>
/// <code>Get-ZohoToken crm | Invoke-ZohoApi /crm/v8/Leads -Method POST -Body @{ data = @(@{ Last_Name = 'Doe'; Company = 'Zylker' }) }</code>
/// <para>Returns one row with the status and the id of the new record.</para></example>
/// <example><title>The whole answer, its status and its headers</title>
/// <code>$answer = Invoke-ZohoApi /crm/v8/Leads -Name crm -Raw -StatusCodeVariable status -ResponseHeadersVariable headers
/// $answer.info.count</code>
/// <para>-Raw keeps the envelope, here the paging information of the CRM.</para></example>
/// <errors>ApiError RateLimited ScopeMismatch InvalidOAuthToken UntrustedHost MissingRefreshToken RefreshTokenRejected WrongDataCenter InvalidClient InvalidClientSecret TokenLimitReached NetworkError TimedOut UnexpectedResponse TokenNotFound VaultUnavailable VaultLocked InvalidInput</errors>
/// <related>Get-ZohoToken Update-ZohoAccessToken Resolve-ZohoError</related>
/// <seealso href="https://www.zoho.com/crm/developer/docs/api/v8/"/>
[Cmdlet(VerbsLifecycle.Invoke, "ZohoApi", SupportsShouldProcess = true)]
[OutputType(typeof(PSObject))]
public sealed class InvokeZohoApiCommand : TokenCmdlet
{
    /// <summary>The path, for example /crm/v8/Leads, or a whole address on a trusted host.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = string.Empty;

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

    /// <summary>Further headers as a hashtable.</summary>
    [Parameter]
    public IDictionary? Headers { get; set; }

    /// <summary>Follow all pages.</summary>
    [Parameter]
    public SwitchParameter All { get; set; }

    /// <summary>Return at most this many records, over as many pages as it takes.</summary>
    [Parameter]
    [ValidateRange(1, long.MaxValue)]
    public long? First { get; set; }

    /// <summary>Leave out this many records first.</summary>
    [Parameter]
    [ValidateRange(0, long.MaxValue)]
    public long Skip { get; set; }

    /// <summary>Return the whole answer, with its envelope; with -All one a page.</summary>
    [Parameter]
    public SwitchParameter Raw { get; set; }

    /// <summary>The name of a variable that gets the headers of the last answer.</summary>
    [Parameter]
    public string? ResponseHeadersVariable { get; set; }

    /// <summary>The name of a variable that gets the HTTP status of the last answer.</summary>
    [Parameter]
    public string? StatusCodeVariable { get; set; }

    /// <summary>Return an error answer as it is, instead of making an error of it.</summary>
    [Parameter]
    public SwitchParameter SkipHttpErrorCheck { get; set; }

    /// <summary>How long one request may take, in seconds.</summary>
    /// <value>100</value>
    [Parameter]
    [ValidateRange(1, 86_400)]
    public int TimeoutSec { get; set; } = 100;

    private bool IsPaged => Method == "GET" && (All || First is not null || Skip > 0);

    private protected override async Task ProcessAsync(CancellationToken cancellation)
    {
        var token = await TokenAsync(cancellation).ConfigureAwait(false);
        var request = Request();
        if (!await ShouldProcessAsync(ApiCaller.AddressOf(request, token).GetLeftPart(UriPartial.Path), Method).ConfigureAwait(false))
        {
            return;
        }

        var output = new ApiOutput(this, Raw, Skip, First ?? long.MaxValue);
        if (IsPaged)
        {
            await PagesAsync(new CrmPager(Services.Api, request, token), output, cancellation).ConfigureAwait(false);
        }
        else
        {
            var (answer, _) = await Services.Api.CallAsync(request, token, Caller, cancellation).ConfigureAwait(false);
            await RememberAsync(answer).ConfigureAwait(false);
            await output.AnswerAsync(answer).ConfigureAwait(false);
        }
    }

    private async Task PagesAsync(CrmPager pager, ApiOutput output, CancellationToken cancellation)
    {
        while (!output.IsFull && await pager.NextAsync(Caller, cancellation).ConfigureAwait(false) is { } page)
        {
            using (page)
            {
                await RememberAsync(pager.LastAnswer!).ConfigureAwait(false);
                await output.PageAsync(page).ConfigureAwait(false);
            }
        }
    }

    private ApiRequest Request() => new()
    {
        Path = Path,
        Method = Method.ToUpperInvariant(),
        Query = Pairs.Of(Query),
        Body = JsonBody.Write(Body),
        Headers = Pairs.Of(Headers),
        Patience = TimeSpan.FromSeconds(TimeoutSec),
        SkipHttpErrorCheck = SkipHttpErrorCheck,
    };

    /// <summary>Sets the variables in the scope of the caller, as Invoke-RestMethod does.</summary>
    private async Task RememberAsync(HttpAnswer answer)
    {
        if (ResponseHeadersVariable is null && StatusCodeVariable is null)
        {
            return;
        }

        await OnPipelineThreadAsync(() =>
        {
            if (ResponseHeadersVariable is not null)
            {
                SessionState.PSVariable.Set(ResponseHeadersVariable, answer.Headers);
            }

            if (StatusCodeVariable is not null)
            {
                SessionState.PSVariable.Set(StatusCodeVariable, answer.Status);
            }

            return true;
        }).ConfigureAwait(false);
    }
}
