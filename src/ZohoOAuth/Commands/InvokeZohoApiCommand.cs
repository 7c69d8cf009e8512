using System.Collections;
using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Calls;
using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Api.Paging;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Json;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Calls a Zoho API and returns its records.</summary>
/// <remarks>
/// <para>The path is relative to the API domain of the connection, for example /crm/v8/Leads, or a whole address on one of Zoho's hosts. The token goes to no other host, whatever a redirect or an answer says.</para>
/// <para>Records come one by one as they arrive, without their envelope; -Raw returns the whole answer. -All follows all pages as each product has them, in the CRM beyond 2,000 records with the page_token; -First stops when it has enough. The next page is on its way while one is read, and none beyond it. A list that is cut off without -All warns; one that breaks off names the -Resume that goes on behind the records that came.</para>
/// <para>-Service names the product, for example Desk or Books: then a short path is enough, and -OrganizationId goes where that product wants it. about_ZohoOAuth_Products lists what is known, and how to add to it.</para>
/// <para>The access token is kept alive: when it dies on the way it is refreshed once and the request is repeated once. A scope error is not repeated, because a new token has the same scopes; the error names the scope that is missing.</para>
/// <para>Records of the pipeline that are written with POST or PATCH are sent once: how far a run has come is noted, and after a kill, a stop or a lost answer the same command says which records were answered and which perhaps, sends nothing, and names the -Skip that goes on.</para>
/// <para>An error has Zoho's own words as properties of its exception, whatever the product: ZohoCode, ZohoMessage, Field, HttpStatus, RequestId, Method and Path.</para>
/// <para>Long ids keep all their digits, and texts stay texts. CRM v6 and later want the list of fields: -Query @{ fields = 'Last_Name,Email' }.</para>
/// </remarks>
/// <example><title>All leads</title>
/// <code>Invoke-ZohoApi /crm/v8/Leads -Name crm -All -Query @{ fields = 'Last_Name,Email' } | Select-Object -First 3</code>
/// <para>Reads page after page, and stops asking when three records are there.</para></example>
/// <example><title>What a query finds</title>
/// <code>Invoke-ZohoApi /crm/v8/coql -Name crm -Method POST -Body @{ select_query = 'select Last_Name from Leads' } -All</code>
/// <para>-All follows the pages of COQL by the LIMIT of the query, and those of GraphQL (/crm/graphql) by its offset.</para></example>
/// <example><title>Lists of Desk, Projects and People</title>
/// <code>Invoke-ZohoApi /tickets -Service Desk -OrganizationId 7 -Name crm -All
/// Invoke-ZohoApi /tasks -Service Projects -OrganizationId 7 -Name crm -All
/// Invoke-ZohoApi /forms/employee/getRecords -Service People -Name crm -All</code>
/// <para>The first asks desk.zoho.eu (or the host of the connection's data center) for /api/v1/tickets with the header orgId, a hundred at a time. In Projects the organization is the portal.</para></example>
/// <example><title>Lists of Books and its sisters</title>
/// <code>Invoke-ZohoApi /contacts -Service Books -OrganizationId 7 -Name crm -All
/// Invoke-ZohoApi /items -Service Inventory -OrganizationId 7 -Name crm -All
/// Invoke-ZohoApi /invoices -Service Invoice -OrganizationId 7 -Name crm -All
/// Invoke-ZohoApi /plans -Service Billing -OrganizationId 7 -Name crm -All
/// Invoke-ZohoApi /reports -Service Expense -OrganizationId 7 -Name crm -All</code>
/// <para>Invoke-ZohoApi /organizations -Service Books lists the organizations.</para></example>
/// <example><title>Lists of Recruit, Creator, WorkDrive, Mail, Sign, Cliq and Campaigns</title>
/// <code>Invoke-ZohoApi /Candidates -Service Recruit -Name crm -All
/// Invoke-ZohoApi /data/owner/orders/report/All_Orders -Service Creator -Name crm -All
/// Invoke-ZohoApi /files/1a2b3c/files -Service WorkDrive -Name crm -All
/// Invoke-ZohoApi /accounts/1234567/messages/view -Service Mail -Name crm -First 500
/// Invoke-ZohoApi /requests -Service Sign -Name crm -All
/// Invoke-ZohoApi /channels -Service Cliq -Name crm -All
/// Invoke-ZohoApi /getmailinglists -Service Campaigns -Name crm -All</code>
/// <para>Each product counts its pages in a way of its own, which -Service knows.</para></example>
/// <example><title>Where a call would go</title>
/// <code>Invoke-ZohoApi /workspaces -Service Analytics -OrganizationId 7 -Name crm -WhatIf
/// Invoke-ZohoApi /Contacts -Service Bigin -Name crm -All -WhatIf</code>
/// <para>-WhatIf shows the address without a request.</para></example>
/// <example><title>Create a record</title>
/// <code>Get-ZohoToken crm | Invoke-ZohoApi /crm/v8/Leads -Method POST -Body @{ data = @(@{ Last_Name = 'Doe'; Company = 'Zylker' }) }</code>
/// <para>Returns one row with the status and the id of the new record.</para></example>
/// <example><title>Records from a file</title>
/// <code>$leads = [pscustomobject]@{ Last_Name = 'Doe' }, [pscustomobject]@{ Last_Name = 'Roe' }
/// $leads | Invoke-ZohoApi /crm/v8/Leads -Name crm -Body @{ trigger = @() }</code>
/// <para>Import-Csv leads.csv gives such objects too. A hundred go at a time, and each gets a row with index, status and id; one that Zoho refuses is an error with its index. What stands in -Body goes beside the records.</para></example>
/// <example><title>Records of Creator, of Recruit, and of Books one by one</title>
/// <code>$orders = [pscustomobject]@{ name = 'A 1' }, [pscustomobject]@{ name = 'A 2' }
/// $orders | Invoke-ZohoApi /data/owner/orders/form/Order -Service Creator -Name crm
/// $orders | Invoke-ZohoApi /Candidates -Service Recruit -Name crm
/// $orders | Invoke-ZohoApi /contacts -Service Books -OrganizationId 7 -Name crm</code>
/// <para>Each product gets as many at once as it takes, in its own envelope.</para></example>
/// <example><title>A file to the disk</title>
/// <code>Invoke-ZohoApi /crm/v8/Leads/3652397000000649013/Attachments/3652397000000649099 -Name crm -OutFile ./contract.pdf -WhatIf</code>
/// <para>Streams the attachment to the file and returns it. -InFile and -Form @{ file = Get-Item ./contract.pdf } send files as they are read.</para></example>
/// <example><title>The whole answer, its status and its headers</title>
/// <code>$answer = Invoke-ZohoApi /crm/v8/Leads -Name crm -Raw -StatusCodeVariable status -ResponseHeadersVariable headers
/// $answer.info.count</code>
/// <para>-Raw keeps the envelope, here the paging information of the CRM.</para></example>
/// <errors>ApiError RateLimited ScopeMismatch InvalidOAuthToken UntrustedHost MissingRefreshToken RefreshTokenRejected WrongDataCenter InvalidClient InvalidClientSecret TokenLimitReached NetworkError TimedOut UnexpectedResponse TokenNotFound VaultUnavailable VaultLocked InvalidInput</errors>
/// <related>Get-ZohoToken Update-ZohoAccessToken Resolve-ZohoError</related>
/// <seealso href="https://www.zoho.com/crm/developer/docs/api/v8/"/>
[Cmdlet(VerbsLifecycle.Invoke, "ZohoApi", SupportsShouldProcess = true)]
[OutputType(typeof(PSObject), typeof(ZohoRecordResult), typeof(FileInfo))]
public sealed class InvokeZohoApiCommand : ApiCmdlet
{
    private RecordBatcher? _records;

    /// <summary>Follow all pages.</summary>
    [Parameter]
    public SwitchParameter All { get; set; }

    /// <summary>Return at most this many records, over as many pages as it takes.</summary>
    [Parameter]
    [ValidateRange(1, long.MaxValue)]
    public long? First { get; set; }

    /// <summary>Leave out this many records first, of the answer or of the input.</summary>
    [Parameter]
    [ValidateRange(0, long.MaxValue)]
    public long Skip { get; set; }

    /// <summary>Go on where a list broke off: the word that its error gave.</summary>
    [Parameter]
    public string? Resume { get; set; }

    /// <summary>Write the answer to this file as it comes, and return the file. For a folder the server's name for it is taken, made safe. A download that breaks off leaves nothing; one that is tried again goes on where the server allows it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? OutFile { get; set; }

    /// <summary>Return the whole answer, with its envelope; with -All one a page.</summary>
    [Parameter]
    public SwitchParameter Raw { get; set; }

    /// <summary>The name of a variable that gets the headers of the last answer.</summary>
    [Parameter]
    public string? ResponseHeadersVariable { get; set; }

    /// <summary>The name of a variable that gets the HTTP status of the last answer.</summary>
    [Parameter]
    public string? StatusCodeVariable { get; set; }

    private ResponseVariables Variables => field ??= new ResponseVariables(Pipeline, ResponseHeadersVariable, StatusCodeVariable);

    private bool IsPaged => All || First is not null || Skip > 0 || Resume is not null;

    private protected override bool HasRest => _records?.HasRest == true;

    private protected override Task EndAsync(CancellationToken cancellationToken)
    {
        ChooseProxy();
        return _records!.FinishAsync(cancellationToken);
    }

    /// <summary>Frees what the cmdlet holds.</summary>
    protected override void Dispose(bool disposing)
    {
        _records?.Dispose();
        base.Dispose(disposing);
    }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        if (InputObject is not null && Rehydrator.Rebuild(InputObject) is ZohoToken rebuilt)
        {
            (Token, InputObject) = (Token ?? rebuilt, null);
        }

        ChooseProxy();
        RequireOneAnswerForFile();
        if (HasRecord)
        {
            _records ??= new RecordBatcher(RecordWriterAsync, Skip);
            await _records.TakeAsync(InputObject!, cancellationToken).ConfigureAwait(false);
            return;
        }

        var token = await TokenAsync(cancellationToken).ConfigureAwait(false);
        var (request, product) = await RequestForAsync(token).ConfigureAwait(false);
        if (await Pipeline.ShouldProcessAsync(ApiClient.AddressOf(request, token).GetLeftPart(UriPartial.Path), request.Method).ConfigureAwait(false))
        {
            var pager = Pager.Of(product, request);
            await AnswerAsync(request with { IsQuery = pager.IsQuery(request) }, pager, token, cancellationToken).ConfigureAwait(false);
            Progress.End();
        }
    }

    private async Task AnswerAsync(ApiRequest request, Pager pager, ZohoToken token, CancellationToken cancellationToken)
    {
        var output = new ApiOutput(Pipeline, Raw, Skip, First ?? long.MaxValue);
        if (OutFile is not null)
        {
            await Variables.SetAsync(await Download.RunAsync(Pipeline, request, token, Context, OutFile, Progress, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        }
        else if (IsPaged && (request.Method == "GET" || request.IsQuery))
        {
            await PagesAsync(request, pager, token, output, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            var (response, _) = await Services.Api.CallAsync(request, token, Context, cancellationToken).ConfigureAwait(false);
            await Variables.SetAsync(response).ConfigureAwait(false);
            await output.ResponseAsync(response, request, pager).ConfigureAwait(false);
        }
    }

    private void RequireOneAnswerForFile()
    {
        if (OutFile is not null && (IsPaged || HasRecord))
        {
            throw ZohoErrors.InvalidInput("OutFile", "-OutFile writes one answer as it is, but pages or records were asked for.", "Leave -OutFile out and save the records, for example with Export-Csv, or leave -All, -First, -Skip and the records out.");
        }
    }

    private async Task<RecordWriter> RecordWriterAsync(CancellationToken cancellationToken)
    {
        var token = await TokenAsync(cancellationToken).ConfigureAwait(false);
        var (request, product) = await RequestForAsync(token).ConfigureAwait(false);
        return request.Method is "GET" or "HEAD"
            ? throw ZohoErrors.InvalidInput("Method", $"A {request.Method} writes no records, but some came through the pipeline.", "Give -Method POST, PUT or PATCH, or pipe nothing but a token.")
            : new RecordWriter(Pipeline, request, token, product, BatchSize, Body is PSObject { BaseObject: IDictionary wrapped } ? wrapped : Body as IDictionary, Skip)
            {
                OnResponse = Variables.SetAsync,
                Begin = request.IsIdempotent ? null : () => JournalOf(request, token),
            };
    }

    /// <summary>The same run is known by its first record, also where that one is skipped.</summary>
    private WriteJournal? JournalOf(ApiRequest request, ZohoToken token) => Services.WriteJournals.Begin(
        WriteJournals.MarkOf(token, request.Method, request.Path, request.Query, JsonBody.Write(_records!.First)!),
        MyInvocation.BoundParameters.ContainsKey(nameof(Skip)) ? Skip : null,
        Pipeline.Trace);

    private async Task PagesAsync(ApiRequest request, Pager pager, ZohoToken token, ApiOutput output, CancellationToken cancellationToken)
    {
        var resumed = Resume is null ? null : ResumeToken.Read(request, Resume);
        using var paginator = new Paginator(Services.Api, request, pager, token, Context, resumed, cancellationToken);
        try
        {
            while (!output.IsFull && await paginator.NextAsync(output.WantsMoreThan).ConfigureAwait(false) is { } page)
            {
                using (page)
                {
                    await Variables.SetAsync(page.Response).ConfigureAwait(false);
                    await output.PageAsync(page).ConfigureAwait(false);
                    Follow(paginator, pager, page);
                }
            }
        }
        catch (ZohoOAuthException error) when (paginator.Cursor is { Position: > 0 } cursor)
        {
            throw RecordErrors.WithResume(error, cursor.Position, ResumeToken.Write(request, cursor));
        }
    }

    /// <summary>What a page tells of the walk: how far it is, or that nobody knows how it goes on.</summary>
    private void Follow(Paginator paginator, Pager pager, Page page)
    {
        if (paginator.Cursor is { } next)
        {
            Progress.ShowRecords(next.Position, page.Response);
        }
        else if (!pager.IsKnown && page.Count > 1)
        {
            Pipeline.Trace.Warn($"How the pages of {Path} go on is not known, so there may be more records than these {page.Count}. -Service names the product.");
        }
    }
}
