using static ZohoOAuth.Client.Catalog.Products.FailureTest;

namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>How each product tells that a request failed. A product without a rule has the format of the CRM.</summary>
internal static class OutcomeRules
{
    private static readonly string[] Failed = ["failure", "error"];

    /// <summary>Source: https://www.zoho.com/books/api/v3/errors/</summary>
    internal static readonly OutcomeRule Finance = new(
        new FailureSign(IsNot, ["code"], "0") { Only = ["code", "message", "errors", "error_info", "instance_id"] });

    /// <summary>Source: https://desk.zoho.com/DeskAPIDocument</summary>
    internal static readonly OutcomeRule Desk = new(new FailureSign(IsNot, ["errorCode"]) { Only = ["errorCode", "message", "errors", "fieldName"] });

    /// <summary>Source: https://www.zoho.com/mail/help/api/response-codes.html</summary>
    internal static readonly OutcomeRule Mail = new(new FailureSign(IsNot, ["status", "code"], "200", "201", "202", "204"));

    /// <summary>Source: https://projects.zoho.com/api-docs</summary>
    internal static readonly OutcomeRule Projects = new(new FailureSign(IsObject, ["error"]) { Only = ["error"] });

    /// <summary>Sources: https://www.zoho.com/people/api/error-codes.html, https://www.zoho.com/people/api/bulk-records.html</summary>
    internal static readonly OutcomeRule People = new(
        new FailureSign(IsNot, ["response", "status"], "0"), new FailureSign(IsObject, ["response", "errors"]));

    /// <summary>Source: https://jsonapi.org/format/1.0/#errors</summary>
    internal static readonly OutcomeRule WorkDrive = new(new FailureSign(IsObject, ["errors"]) { Only = ["errors", "jsonapi", "links", "meta"] });

    /// <summary>Source: https://www.zoho.com/cliq/help/restapi/v2/errors/</summary>
    internal static readonly OutcomeRule Cliq = new(new FailureSign(IsNot, ["code"]) { Only = ["code", "message", "details", "status"] });

    /// <summary>An error can have a code and a message only. Source: https://www.zoho.com/sheet/help/api/v2/</summary>
    internal static readonly OutcomeRule Sheet = new(
        new FailureSign(Is, ["status"], Failed), new FailureSign(IsNot, ["error_code"]) { Only = ["error_code", "error_message"] });

    /// <summary>Source: https://www.zoho.com/writer/help/api/v1/general-errors.html</summary>
    internal static readonly OutcomeRule Writer = new(new FailureSign(IsObject, ["error"]) { Only = ["error"] });

    /// <summary>
    /// A row with an ID is a record. Sources: https://www.zoho.com/creator/help/api/v2.1/status-codes.html,
    /// https://www.zoho.com/creator/help/api/v2.1/add-records.html
    /// </summary>
    internal static readonly OutcomeRule Creator = new(new FailureSign(IsNot, ["code"], "3000"))
    {
        RowSigns = [new(IsNot, ["code"], "3000") { Only = ["code", "message", "error", "data", "tasks", "description"] }],
    };

    /// <summary>Source: https://www.zoho.com/analytics/api/v2/common-error-codes.html</summary>
    internal static readonly OutcomeRule Analytics = new(new FailureSign(Is, ["status"], Failed));

    /// <summary>Source: https://docs.catalyst.zoho.com/en/api/introduction/overview/</summary>
    internal static readonly OutcomeRule Catalyst = new(new FailureSign(Is, ["status"], Failed));

    /// <summary>Source: https://www.zoho.com/sign/api/error-codes.html</summary>
    internal static readonly OutcomeRule Sign = new(new FailureSign(Is, ["status"], Failed), new FailureSign(IsNot, ["code"], "0"));

    /// <summary>
    /// The status is 200 also for a failure. Some answers have "Code" instead of "code", and some have no status.
    /// Source: https://www.zoho.com/campaigns/help/developers/error-codes.html
    /// </summary>
    internal static readonly OutcomeRule Campaigns = new(
        new FailureSign(Is, ["status"], Failed),
        new FailureSign(IsNot, ["code"], "0", "200", "3023", "6201"),
        new FailureSign(IsNot, ["Code"], "0", "200", "3023", "6201"));

    /// <summary>
    /// An action that failed is a return value. Sources: https://www.zoho.com/bookings/help/api/v1/fetch-workspaces.html,
    /// https://www.zoho.com/bookings/help/api/v1/book-appointment.html
    /// </summary>
    internal static readonly OutcomeRule Bookings = new(
        new FailureSign(Is, ["response", "status"], Failed), new FailureSign(Is, ["response", "returnvalue", "status"], Failed))
    {
        RejectsTokenWithHtml = true,
    };

    /// <summary>Source: https://www.manageengine.com/products/service-desk/sdpod-v3-api/getting-started/response.html</summary>
    internal static readonly OutcomeRule ServiceDeskPlus = new(
        new FailureSign(Is, ["response_status", "status"], "failed"), new FailureSign(IsNot, ["response_status", "status_code"], "2000"))
    {
        Rows = "response_status",
        RowSigns = [new(Is, ["status"], "failed"), new(IsNot, ["status_code"], "2000")],
    };

    /// <summary>An error has HTTP 200. Source: https://www.zoho.com/salesiq/help/developer-section/rest-api-new.html</summary>
    internal static readonly OutcomeRule SalesIq = new(new FailureSign(IsObject, ["error"]) { Only = ["error"] });

    /// <summary>Source: https://tables.zoho.com/help/api/v1</summary>
    internal static readonly OutcomeRule Tables = new(new FailureSign(Is, ["status"], Failed));

    /// <summary>Source: https://www.site24x7.com/help/api/</summary>
    internal static readonly OutcomeRule Site24x7 = new(new FailureSign(IsNot, ["error_code"]) { Only = ["error_code", "message", "error_info"] });

    /// <summary>Assumption: the word, which public clients of https://www.zoho.com/vault/api/ have.</summary>
    internal static readonly OutcomeRule Vault = new(new FailureSign(Is, ["operation", "result", "status"], "failed", "failure"));
}
