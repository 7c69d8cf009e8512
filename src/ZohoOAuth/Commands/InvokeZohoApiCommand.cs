using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Calls;
using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.Commands;

/// <summary>Calls a Zoho API and returns its records.</summary>
/// <remarks>
/// <para>The path is relative to the API domain of the connection, for example /crm/v8/Leads. It can also be a complete address on a host
/// of Zoho. The cmdlet never sends the token to another host, even if a redirect or a response names one. The only exception is a host that
/// you allowed for this connection with Register-ZohoHost.</para>
/// <para>The cmdlet returns records one by one as they arrive, without the surrounding envelope. If the only content of a
/// response is one object, for example blueprint, the cmdlet returns that object. -Raw returns each response as a whole, and
/// -EnvelopeVariable saves what the response has beside the records. If a response or a row of it reports an error, the cmdlet gives
/// an error, even if the HTTP status is 200.</para>
/// <para>-All reads all pages of a list, in the CRM also beyond 2,000 records. -First stops when it has enough records. Where pages have
/// numbers or offsets, the cmdlet requests up to -PageConcurrency of them at the same time: none before the first page says that there are
/// more, then gradually more of them. Where only a page says how to get the next one, it requests one page ahead. With -First, it requests no page
/// that it does not need. With -All, it can request up to -PageConcurrency minus one pages after the end of the list; -PageConcurrency 1 avoids this.
/// If records are added or deleted during the run, the pages after them shift, so a record can be missing or come twice. In the CRM,
/// -PageConcurrency 1 avoids this too, because it uses page tokens.</para>
/// <para>If there are more records and you did not give -All, -First or a page of your own in -Query, the cmdlet warns.
/// If a list fails in the middle, the error contains a value for -Resume, which continues after the last record that you received.</para>
/// <para>-Service names the product, for example Desk or Books. Then you can use a short path, and the cmdlet puts -OrganizationId where
/// that product expects it. about_ZohoOAuth_Products lists the products and shows how to add one.</para>
/// <para>The cmdlet keeps the access token valid. If Zoho rejects it during the run, the cmdlet refreshes it once and repeats the request
/// once. It does not repeat a request after a scope error, because a new token has the same scopes. The error names the missing
/// scope.</para>
/// <para>With several names or a wildcard in -Name, the cmdlet calls these connections at the same time, -ThrottleLimit of them at once.
/// To do the same with the tokens of Get-ZohoToken, pipe them and give -ThrottleLimit. Each record has a hidden property ZohoConnection with
/// the name of its connection. -IncludeConnection shows it. A connection that fails gives one error with its name as the TargetObject, and
/// the others continue. -First, -Skip and -All apply to each connection. The records of one connection keep their order, and the pages of
/// several alternate. -OutFile, -Resume and piped records need one connection.</para>
/// <para>The cmdlet sends piped records with POST or PATCH only once, and it notes its progress. If the run stops before its end, or a
/// response is lost, run the same command again. It then sends nothing. The error WriteInterrupted reports which records Zoho answered,
/// which records are uncertain, and which -Skip value continues. A scheduled task that sends other records each time needs -RunId.</para>
/// <para>If the order of the records does not matter, -Unordered sends two batches at the same time. If one of them fails, the cmdlet waits for
/// the other one and returns its results. The error then says which records are missing or uncertain, and how to continue.</para>
/// <para>The exception of an error has the same properties for all products: ZohoCode, ZohoMessage, Field, HttpStatus, RequestId, Method
/// and Path. They contain Zoho's own values.</para>
/// <para>Long ids keep all their digits, and text stays text. CRM v6 and later require a list of fields: -Query @{ fields =
/// 'Last_Name,Email' }.</para>
/// </remarks>
/// <example><title>Get leads</title>
/// <code>Invoke-ZohoApi /crm/v8/Leads -Name crm -All -Query @{ fields = 'Last_Name,Email' } | Select-Object -First 3</code>
/// <para>Reads page after page and stops when Select-Object has three records.</para></example>
/// <example><title>Call the connections of all customers</title>
/// <code>Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name' -Name crm* -First 3 -ThrottleLimit 8 -IncludeConnection
/// 'crm*' | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Method GET | Where-Object ZohoConnection -EQ crm
/// Get-ZohoToken crm* | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -ThrottleLimit 8</code>
/// <para>The first command returns three leads of each connection whose name begins with crm, and shows the connection of each lead. The
/// second command takes the names from the pipeline, which needs -Method GET: without it, text in the pipeline is the id of a record.
/// The last command takes the tokens.</para></example>
/// <example><title>Run a COQL query</title>
/// <code>Invoke-ZohoApi /crm/v8/coql -Name crm -Method POST -Body @{ select_query = 'select Last_Name from Leads where Email is not null' } -All</code>
/// <para>-All reads the pages of COQL with the LIMIT of the query. For GraphQL (/crm/graphql) it uses the offset of the
/// query.</para></example>
/// <example><title>Get lists from Desk, Projects and People</title>
/// <code>Invoke-ZohoApi /tickets -Service Desk -OrganizationId 7 -Name crm -All
/// Invoke-ZohoApi /tasks -Service Projects -OrganizationId 7 -Name crm -All
/// Invoke-ZohoApi /forms/employee/getRecords -Service People -Name crm -All</code>
/// <para>The first command requests /api/v1/tickets from the Desk host of the connection's data center, for example desk.zoho.eu. It sends
/// the header orgId and reads a hundred tickets at a time. In Projects, the organization is the portal.</para></example>
/// <example><title>Get lists from Books, Inventory, Invoice, Billing and Expense</title>
/// <code>Invoke-ZohoApi /contacts -Service Books -OrganizationId 7 -Name crm -All
/// Invoke-ZohoApi /items -Service Inventory -OrganizationId 7 -Name crm -All
/// Invoke-ZohoApi /invoices -Service Invoice -OrganizationId 7 -Name crm -All
/// Invoke-ZohoApi /plans -Service Billing -OrganizationId 7 -Name crm -All
/// Invoke-ZohoApi /reports -Service Expense -OrganizationId 7 -Name crm -All</code>
/// <para>To find the id of your organization, run Invoke-ZohoApi /organizations -Service Books.</para></example>
/// <example><title>Get lists from Recruit, Creator, WorkDrive, Mail, Sign, Cliq and Campaigns</title>
/// <code>Invoke-ZohoApi /Candidates -Service Recruit -Name crm -All
/// Invoke-ZohoApi /data/owner/orders/report/All_Orders -Service Creator -Name crm -All
/// Invoke-ZohoApi /files/1a2b3c/files -Service WorkDrive -Name crm -All
/// Invoke-ZohoApi /accounts/1234567/messages/view -Service Mail -Name crm -First 500
/// Invoke-ZohoApi /requests -Service Sign -Name crm -All
/// Invoke-ZohoApi /channels -Service Cliq -Name crm -All
/// Invoke-ZohoApi /getmailinglists -Service Campaigns -Name crm -All</code>
/// <para>Each product has its own way to count pages. -Service selects the right one.</para></example>
/// <example><title>Show the address of a call</title>
/// <code>Invoke-ZohoApi /workspaces -Service Analytics -OrganizationId 7 -Name crm -WhatIf
/// Invoke-ZohoApi /Contacts -Service Bigin -Name crm -All -Query @{ fields = 'Last_Name' } -WhatIf</code>
/// <para>-WhatIf shows the address and sends no request. $WhatIfPreference does not stop a request that only reads, unless it has -OutFile.</para></example>
/// <example><title>Create a record</title>
/// <code>Get-ZohoToken crm | Invoke-ZohoApi /crm/v8/Leads -Body @{ data = @(@{ Last_Name = 'Doe'; Company = 'Zylker' }) }</code>
/// <para>Returns one row with the status and the id of the new record.</para></example>
/// <example><title>Create records from pipeline objects</title>
/// <code>$leads = [pscustomobject]@{ Last_Name = 'Doe' }, [pscustomobject]@{ Last_Name = 'Roe' }
/// $leads | Invoke-ZohoApi /crm/v8/Leads -Name crm -Body @{ trigger = @() }</code>
/// <para>You can also pipe the output of Import-Csv leads.csv. The CRM takes a hundred records in one request. The cmdlet returns a row
/// with index, status and id for each record, and an error with the index for each record that Zoho rejects. The content of -Body is sent
/// together with the records.</para></example>
/// <example><title>Create tags, and delete records</title>
/// <code>@{ name = 'Hot' }, @{ name = 'Cold' } | Invoke-ZohoApi /crm/v8/settings/tags -Query @{ module = 'Leads' } -Name crm -WhatIf
/// $leads = Invoke-ZohoApi /crm/v8/Leads -Name crm -First 3 -Query @{ fields = 'Last_Name' }
/// $leads | Invoke-ZohoApi /crm/v8/Leads -Name crm -Method DELETE</code>
/// <para>Without -WhatIf, the first command sends the tags in the property tags, as this API of the CRM expects. -Envelope names the property for an API that
/// the module does not know. The last command sends the ids of the leads, a hundred at a time.</para></example>
/// <example><title>Create records in a scheduled task</title>
/// <code>$leads = [pscustomobject]@{ Last_Name = 'Doe' }, [pscustomobject]@{ Last_Name = 'Roe' }
/// $leads | Invoke-ZohoApi /crm/v8/Leads -Name crm -RunId "leads of $([datetime]::Today.ToString('yyyy-MM-dd'))"</code>
/// <para>If this run is interrupted, tomorrow's run still starts. To continue today's run, use its -RunId and the -Skip value from the
/// error. See about_ZohoOAuth.</para></example>
/// <example><title>Create records in Creator, Recruit and Books</title>
/// <code>$orders = [pscustomobject]@{ name = 'A 1' }, [pscustomobject]@{ name = 'A 2' }
/// $orders | Invoke-ZohoApi /data/owner/orders/form/Order -Service Creator -Name crm
/// $orders | Invoke-ZohoApi /Candidates -Service Recruit -Name crm
/// $orders | Invoke-ZohoApi /contacts -Service Books -OrganizationId 7 -Name crm</code>
/// <para>The cmdlet sends as many records at once as the product accepts, in the envelope of that product.</para></example>
/// <example><title>Download a file</title>
/// <code>Invoke-ZohoApi /crm/v8/Leads/3652397000000649013/Attachments/3652397000000649099 -Name crm -OutFile ./contract.pdf -WhatIf</code>
/// <para>Without -WhatIf, this writes the attachment to the file and returns the file. To upload a file, use -InFile, or -Form @{ file =
/// Get-Item ./contract.pdf }.</para></example>
/// <example><title>Get the complete response with its status and headers</title>
/// <code>$fields = @{ fields = 'Email' }
/// $answer = Invoke-ZohoApi /crm/v8/Leads -Name crm -Query $fields -Raw -StatusCodeVariable status -ResponseHeadersVariable headers
/// $answer.info.count</code>
/// <para>-Raw keeps the envelope. In the CRM, its property info describes the page.</para></example>
/// <example><title>Get the records and what the response has beside them</title>
/// <code>Invoke-ZohoApi /crm/v8/Leads -Name crm -Query @{ fields = 'Email' } -EnvelopeVariable envelope
/// $envelope.info.more_records</code>
/// <para>The output is the records, as without -EnvelopeVariable.</para></example>
/// <errors>ApiError RateLimited ScopeMismatch InvalidOAuthToken UntrustedHost MissingRefreshToken RefreshTokenRejected WrongDataCenter
/// InvalidClient InvalidClientSecret TokenLimitReached NetworkError TimedOut UnexpectedResponse TokenNotFound VaultUnavailable VaultLocked
/// InvalidInput WriteInterrupted</errors>
/// <related>Get-ZohoToken Update-ZohoAccessToken Resolve-ZohoError Register-ZohoHost</related>
/// <seealso href="https://www.zoho.com/crm/developer/docs/api/v8/"/>
[Cmdlet(VerbsLifecycle.Invoke, "ZohoApi", SupportsShouldProcess = true)]
[OutputType(typeof(PSObject), typeof(ZohoRecordResult), typeof(FileInfo))]
public sealed class InvokeZohoApiCommand : CrowdCmdlet
{
    private RecordBatcher? _records;
    private CallScene? _scene;

    /// <summary>Gets all pages of a list.</summary>
    [Parameter]
    public SwitchParameter All { get; set; }

    /// <summary>
    /// The maximum number of records to return. The cmdlet reads as many pages as necessary. With -Raw, it requests pages of at most this size.
    /// </summary>
    [Parameter]
    [ValidateRange(1, long.MaxValue)]
    public long? First { get; set; }

    /// <summary>
    /// The number of records to leave out at the beginning of the response or of the piped records. If a previous run of the same records
    /// stopped before its end, -Skip says where to continue, and -Skip 0 starts again.
    /// </summary>
    [Parameter]
    [ValidateRange(0, long.MaxValue)]
    public long Skip { get; set; }

    /// <summary>
    /// The value from the error of a list that failed in the middle. The list continues after the last record that you received.
    /// </summary>
    [Parameter]
    public string? Resume { get; set; }

    private RecordRange Range => new(All, First, Skip, Resume);

    private long? ChosenSkip => MyInvocation.BoundParameters.ContainsKey(nameof(Skip)) ? Skip : null;

    private bool HasRemainingRecords => _records?.HasRemainingRecords == true;

    private protected override bool HasRemainingWork => HasRemainingRecords || HasCollected;

    private protected override async Task EndAsync(CancellationToken cancellationToken)
    {
        if (HasRemainingRecords)
        {
            await FinishRecordsAsync(cancellationToken).ConfigureAwait(false);
        }

        await CallAsync(await CollectedAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Releases the resources of the cmdlet.</summary>
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

        var isCollected = Collect();
        Download.RequireOneAnswer(OutFile, Range.IsPaged || HasRecord || NamesSeveral || isCollected);
        if (isCollected)
        {
            return;
        }

        if (HasRecord)
        {
            _records ??= new RecordBatcher(RecordWriterAsync, Skip);
            await _records.AddAsync(InputObject!, cancellationToken).ConfigureAwait(false);
        }
        else if (NamesSeveral)
        {
            await CallAsync(await MembersAsync(Name!, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }
        else
        {
            var token = await GetTokenAsync(cancellationToken).ConfigureAwait(false);
            await new ConnectionCall(this, Range, SceneOf(token)).RunAsync(token, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Calls several connections at the same time.</summary>
    private Task CallAsync(IReadOnlyList<CrowdMember> members, CancellationToken cancellationToken) => Resume is null
        ? new Crowd(Pipeline, ThrottleLimit, SceneOf).RunAsync(
            members, (token, scene, stop) => new ConnectionCall(this, Range, scene).RunAsync(token, stop), cancellationToken)
        : throw ZohoErrors.InvalidInput(
            nameof(Resume), "-Resume continues the list of one connection, but there are several.", "Specify the connection of the error with -Name.");

    private async Task<RecordWriter> RecordWriterAsync(CancellationToken cancellationToken)
    {
        RequireOneConnection();
        var token = await GetTokenAsync(cancellationToken).ConfigureAwait(false);
        _scene = SceneOf(token);
        var request = await BuildRequestAsync(token, _scene.Progress).ConfigureAwait(false);
        var product = request.Product;
        return request.Method is "GET" or "HEAD"
            ? throw ZohoErrors.InvalidInput(
                "Method",
                $"A {request.Method} request does not write records, but the pipeline contains some.",
                "Use -Method POST, PUT, PATCH or DELETE, or pipe only a token.")
            : new RecordWriter(Pipeline, new RecordRequest(request, RuleOf(request, product), BesideRecords), token, product, Skip)
            {
                OnResponse = _scene.OnResponse,
                Floor = new CreditFloor(MinimumCredit, product, _scene.WarnAsync),
                RunId = RunId,
                Concurrency = Unordered && MinimumCredit is null && product?.MaxConcurrency > 1 ? 2 : 1,
                Begin = request.IsIdempotent ? null : () => BeginJournal(request, token, _records!.First!, ChosenSkip),
            };
    }

    private async Task FinishRecordsAsync(CancellationToken cancellationToken)
    {
        await _records!.FinishAsync(cancellationToken).ConfigureAwait(false);
        _scene!.Progress.End();
    }
}
