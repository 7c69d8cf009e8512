namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>The paging rules of the products. Sources: the page on pagination of each product's API.</summary>
internal static class PageRules
{
    /// <summary>
    /// The limit of the CRM for complex requests, for example searches and COQL, in all editions.
    /// Source: https://help.zoho.com/portal/en/community/topic/sub-concurrency-for-complex-apis
    /// </summary>
    private const int ComplexRequests = 10;

    /// <summary>Source: https://www.zoho.com/crm/developer/docs/api/v8/get-records.html</summary>
    private static readonly PageRule CrmRecords = new(PageStyle.Number) { SendsFirst = false, MaxNumberedRecords = 2_000 };

    /// <summary>
    /// Ten emails at a time, and next_index leads to the next ones. Source: https://www.zoho.com/crm/developer/docs/api/v6/get-email-rel-list.html
    /// </summary>
    internal static readonly PageRule CrmEmails = CrmRecords with { MaxPageSize = 10, SendsSize = false, MaxNumberedRecords = 0 };

    /// <summary>A page token must not be beside a page size. Source: https://www.zoho.com/crm/developer/docs/api/v6/timeline-of-a-record.html</summary>
    internal static readonly PageRule CrmTimeline = CrmRecords with { SendsSizeOnce = true, MaxNumberedRecords = 0 };

    /// <summary>A search with its criteria in the query or in the body.</summary>
    internal static readonly PageRule CrmSearch = CrmRecords with { IsQuery = true, MaxConcurrency = ComplexRequests };

    internal static readonly PageRule Crm = CrmRecords with { Exceptions = [("/Emails", CrmEmails), ("/__timeline", CrmTimeline), ("/search", CrmSearch)] };

    internal static readonly PageRule Coql = new(PageStyle.Coql) { MaxPageSize = 2_000, First = 0, MaxConcurrency = ComplexRequests };

    /// <summary>The first versions of COQL accept only the page size of a list.</summary>
    internal static readonly PageRule CoqlOfV2 = Coql with { MaxPageSize = 200 };

    /// <summary>Source: https://www.zoho.com/crm/developer/docs/graphql/</summary>
    internal static readonly PageRule GraphQl = new(PageStyle.GraphQl) { First = 0 };

    /// <summary>Source: https://www.zoho.com/books/api/v3/introduction/</summary>
    internal static readonly PageRule Finance = new(PageStyle.Number);

    /// <summary>Projects responds with LESS_THAN_MIN_OCCURANCE to a request without a page. Source: https://projects.zoho.com/api-docs</summary>
    internal static readonly PageRule Projects = new(PageStyle.Number);

    /// <summary>
    /// The documentation does not say whether the first record is 0 or 1. The first request therefore contains no number, and a repeated record is
    /// dropped. Source: https://desk.zoho.com/DeskAPIDocument
    /// </summary>
    internal static readonly PageRule Desk = new(PageStyle.Offset)
    {
        Start = "from", Size = "limit", MaxPageSize = 100, DefaultPageSize = 10, First = 0, SendsFirst = false,
    };

    /// <summary>Source: https://www.zoho.com/mail/help/api</summary>
    internal static readonly PageRule Mail = new(PageStyle.Offset) { Start = "start", Size = "limit", DefaultPageSize = 10 };

    internal static readonly PageRule People = new(PageStyle.Offset) { Start = "sIndex", Size = "limit", NoRecordsCodes = ["7024"] };

    /// <summary>
    /// A request with a cursor gets a cursor, and up to 1,000 records on a page.
    /// Source: https://www.zoho.com/workdrive/developer/docs/api/v1/getting-started-pagination.html
    /// </summary>
    internal static readonly PageRule WorkDrive = new(PageStyle.Offset)
    {
        Start = "page[offset]", Size = "page[limit]", MaxPageSize = 50, First = 0, Cursor = "page[next]", MaxCursorPageSize = 1_000,
    };

    /// <summary>
    /// Having no contact or segment is an error. Source: https://www.zoho.com/campaigns/help/developers/error-codes.html
    /// </summary>
    private static readonly PageRule CampaignsLists = new(PageStyle.Offset)
    {
        Start = "fromindex", Size = "range", MaxPageSize = 100, NoRecordsCodes = ["2203", "2602", "2604"],
    };

    /// <summary>
    /// Having no mailing list is an error too, with a code that means a wrong list everywhere else.
    /// Source: https://www.zoho.com/campaigns/newhelp/api/get-mailing-lists.html
    /// </summary>
    internal static readonly PageRule Campaigns = CampaignsLists with
    {
        Exceptions = [("/getmailinglists", CampaignsLists with { NoRecordsCodes = ["2401"] })],
    };

    internal static readonly PageRule Creator = new(PageStyle.HeaderCursor)
    {
        Start = "record_cursor", Size = "max_records", MaxPageSize = 1_000, SendsFirst = false, NoRecordsCodes = ["3100", "9280"],
    };

    internal static readonly PageRule Sign = new(PageStyle.JsonOffset) { Start = "data", Wrapper = "page_context", MaxPageSize = 100 };

    internal static readonly PageRule ServiceDeskPlus = new(PageStyle.JsonOffset) { Start = "input_data", Wrapper = "list_info", MaxPageSize = 100 };

    /// <summary>Source: https://www.zoho.com/backstage/api/v3/pagination.html</summary>
    internal static readonly PageRule Backstage = new(PageStyle.Number);

    /// <summary>Source: https://www.zoho.com/fsm/developer/help/api/get-work-orders.html</summary>
    internal static readonly PageRule Fsm = new(PageStyle.Number);

    /// <summary>The documentation has a default size and no maximum. Source: https://www.zoho.com/lens/resources/api/getting-started/pagination.html</summary>
    internal static readonly PageRule Lens = new(PageStyle.Number) { Start = "index", Size = "count", MaxPageSize = 20 };

    /// <summary>Source: https://www.zoho.com/shifts/api/v1/employees-api</summary>
    internal static readonly PageRule Shifts = new(PageStyle.Number) { Size = "limit", MaxPageSize = 100, DefaultPageSize = 50 };

    /// <summary>Source: https://www.zoho.com/workerly/developer-guide/get-deleted-records.html</summary>
    internal static readonly PageRule Workerly = new(PageStyle.Number);

    /// <summary>
    /// Sources: https://www.manageengine.com/in/products/desktop-central/api/ and https://www.manageengine.com/in/patch-management/api/. Neither says how
    /// many records a page can have. Assumption: 200, as public clients ask for.
    /// </summary>
    internal static readonly PageRule EndpointCentral = new(PageStyle.Number) { Size = "pagelimit" };

    /// <summary>Source: https://www.manageengine.com/mobile-device-management/api/pagination</summary>
    internal static readonly PageRule MobileDeviceManager = new(PageStyle.Offset)
    {
        Start = "offset", Size = "limit", MaxPageSize = 50, DefaultPageSize = 50, First = 0,
    };

    /// <summary>Source: https://www.zoho.com/assist/api/getunattendedcomputer.html</summary>
    internal static readonly PageRule Assist = new(PageStyle.Offset) { Start = "index", Size = "count", MaxPageSize = 50, DefaultPageSize = 25 };

    /// <summary>
    /// Source: https://www.zoho.com/vault/api/user-management.html has the names. Assumption: the first page is 0 and has at most 100 records, as public
    /// clients ask for.
    /// </summary>
    internal static readonly PageRule Vault = new(PageStyle.Number) { Start = "pageNum", Size = "rowPerPage", MaxPageSize = 100, First = 0 };

    /// <summary>Source: https://www.zoho.com/learn/api/get-list-of-manuals-shared-to-custom-portal.html</summary>
    internal static readonly PageRule Learn = new(PageStyle.Number) { Start = "pageIndex", Size = "limit", MaxPageSize = 99, DefaultPageSize = 20, First = 0 };

    internal static readonly PageRule Cliq = new(PageStyle.Token) { Start = "next_token", Size = "limit", MaxPageSize = 100, SendsFirst = false };

    /// <summary>The rules by their names in the user's products.json.</summary>
    internal static readonly IReadOnlyDictionary<string, PageRule> ByName = new Dictionary<string, PageRule>(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(Crm)] = Crm, [nameof(Finance)] = Finance, [nameof(Projects)] = Projects, [nameof(Desk)] = Desk, [nameof(Mail)] = Mail,
        [nameof(People)] = People, [nameof(WorkDrive)] = WorkDrive, [nameof(Campaigns)] = Campaigns, [nameof(Creator)] = Creator,
        [nameof(Sign)] = Sign, [nameof(ServiceDeskPlus)] = ServiceDeskPlus, [nameof(Cliq)] = Cliq,
        [nameof(EndpointCentral)] = EndpointCentral, [nameof(MobileDeviceManager)] = MobileDeviceManager, [nameof(Assist)] = Assist, [nameof(Vault)] = Vault,
    };
}
