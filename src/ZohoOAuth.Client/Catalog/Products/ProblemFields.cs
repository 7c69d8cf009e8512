namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>
/// Where the products' error envelopes have what. An array on the way stands for its first element.
/// Sources: the error pages of each product, for example https://www.zoho.com/crm/developer/docs/api/v8/status-codes.html
/// and https://desk.zoho.com/DeskAPIDocument
/// </summary>
internal static class ProblemFields
{
    /// <summary>The objects that hold code and message, from the envelope inwards.</summary>
    internal static readonly string[][] Places =
    [
        [], ["data"], ["error"], ["response", "errors"], ["errors"], ["response_status", "messages"], ["status"], ["response"],
    ];

    internal static readonly string[] Codes = ["errorCode", "code", "error_code", "title", "id", "status_code"];

    /// <summary>A title is a code in Projects, which has its sentence among the details, and the sentence itself in WorkDrive.</summary>
    internal static readonly string[][] Messages =
    [
        ["message"], ["description"], ["moreInfo"], ["error_description"], ["errorMessage"], ["error_message"], ["errormessage"], ["details", "message"], ["title"],
    ];

    /// <summary>The field that it is about: the CRM's family, Desk, Projects, Sign, WorkDrive, ServiceDesk Plus.</summary>
    internal static readonly string[][] Fields =
    [
        ["details", "api_name"], ["details", "param_name"], ["errors", "fieldName"], ["details", "field_name"], ["error_param"], ["source", "pointer"], ["source", "parameter"],
        ["field"], ["fields"],
    ];

    /// <summary>Objects of which each name is a field and each value what is wrong with it, as in Creator and People.</summary>
    internal static readonly string[] ByField = ["error", "message"];

    /// <summary>What else the products say, of which all can help: the permission, the limit, the rule.</summary>
    internal static readonly string[] Details = ["details", "errors", "error_info"];
}
