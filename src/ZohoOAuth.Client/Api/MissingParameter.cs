using ZohoOAuth.Client.Api.Records;

namespace ZohoOAuth.Client.Api;

/// <summary>
/// The parameter that a request lacks. CRM v6 and later require the fields of a list.
/// Source: https://www.zoho.com/crm/developer/docs/api/v8/get-records.html
/// </summary>
internal static class MissingParameter
{
    private const string Code = "REQUIRED_PARAM_MISSING";
    private const string Fields = "fields";

    /// <summary>What to add to the command; null when the error does not name a parameter of the query.</summary>
    internal static string? HowToAdd(ApiRequest request, ApiProblem problem) => problem is { Code: Code, Field: { } name } && IsInQuery(request, name)
        ? name == Fields
            ? "Add the fields to the command, for example -Query @{ fields = 'Last_Name,Email' }. CRM v6 and later require them for each list."
            : $"Add the parameter to the command: -Query @{{ {name} = 'value' }}."
        : null;

    /// <summary>Whether the name is one that a hashtable takes without quotation marks. An upload has its parameters in a form.</summary>
    private static bool IsInQuery(ApiRequest request, string name) =>
        request.Upload is null && name.All(character => character is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'));
}
