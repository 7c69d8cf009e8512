namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>
/// Where the error formats of the products contain each value. An array in a path means its first element.
/// Sources: the error pages of each product, for example https://www.zoho.com/crm/developer/docs/api/v8/status-codes.html
/// and https://desk.zoho.com/DeskAPIDocument
/// </summary>
internal static class ProblemFields
{
    /// <summary>
    /// The paths of the objects that contain code and message, from the outermost to the innermost. The messages of ServiceDesk Plus are in the status
    /// of a row too, and are more exact than it.
    /// </summary>
    internal static readonly string[][] Places =
    [
        ["messages"], [], ["data"], ["error"], ["response", "errors"], ["errors"], ["response_status", "messages"], ["status"], ["response"],
        ["response", "returnvalue"], ["operation", "result"],
    ];

    internal const string Title = "title";

    /// <summary>WorkDrive puts its code here, beside a title. Anywhere else it is the id of a record.</summary>
    internal const string Id = "id";

    /// <summary>
    /// The names of the code. Downloads of the CRM have x-error: https://github.com/zoho/crm-oas (v8.0), audit_log_export.json. Errors of Campaigns have a
    /// capital letter, and those of Writer (https://www.zoho.com/writer/help/api/v1/general-errors.html) have errorcode.
    /// </summary>
    internal static readonly string[] Codes = ["errorCode", "code", "Code", "error_code", "errorcode", "x-error", Title, Id, "status_code"];

    /// <summary>
    /// The paths of the message. In Projects the title is the code and the message is in the details. In WorkDrive the title is the message.
    /// </summary>
    internal static readonly string[][] Messages =
    [
        ["message"], ["description"], ["moreInfo"], ["error_description"], ["errorMessage"], ["error_message"], ["errormessage"], ["details", "message"],
        [Title], ["info"], ["logMessage"], ["msg"],
    ];

    /// <summary>The paths of the name of the invalid field: CRM family, Desk, Projects, Sign, WorkDrive, ServiceDesk Plus.</summary>
    internal static readonly string[][] Fields =
    [
        ["details", "api_name"], ["details", "param_name"], ["details", "param"], ["details", "param_names"], ["details", "json_path"],
        ["details", "expected_fields", "api_name"], ["details", "expected_fields"], ["details", "ambiguity_due_to", "api_name"],
        ["errors", "fieldName"], ["details", "field_name"], ["error_param"], ["source", "pointer"], ["source", "parameter"], ["field"], ["fields"],
    ];

    /// <summary>Objects whose properties are invalid fields, with an error message as the value. Creator and People use them.</summary>
    internal static readonly string[] ByField = ["error", "message"];

    /// <summary>Objects with further details, such as the permission, the limit or the rule.</summary>
    internal static readonly string[] Details = ["details", "errors", "error_info"];
}
