using System.Text.Json;
using ZohoOAuth.Client.Catalog.Operations;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Records;

/// <summary>
/// Finds errors that come with a success status. Zoho sends them with 200, 201, 202 and 207. The table of products says how each product tells them; for
/// the CRM and an unknown product it is decided here. A list with rows is never an error, and neither is an object with an id that was read: its status
/// and code are fields of the user's records.
/// Source: https://www.zoho.com/crm/developer/docs/api/v8/status-codes.html
/// </summary>
internal static class ErrorEnvelope
{
    /// <summary>Arrays that an error can contain.</summary>
    internal static readonly string[] ArraysOfErrors = ["details", "error", "errors", "info", "response_status", "warnings"];

    /// <summary>The properties of an error without a status. An object with other properties is a record.</summary>
    private static readonly string[] Names = ["code", "message", "status", "details", "error", "description"];

    private static readonly string[] Failures = ["error", "failure"];

    /// <summary>Whether the response has a success status, and its content is an error.</summary>
    internal static bool IsIn(HttpResponse response, Product? product = null) => response.SaysFailure ??= response.IsSuccess
        && response.Body.Count > 0
        && (ApiJson.IsJson(response) || (response.IsXml && product?.Outcome is not null))
        && ResponseContent.Of(response) is var content
        && ListScan.HasNoList(content, Operation.OnlyReads(response.Method))
        && ResponseKinds.Of(response) is var kind
        && ExternalJson.ReadOrNull(WellFormedJson.Of(content), root => Is(root, kind, product) ? root.GetRawText() : null) is not null;

    /// <summary>Whether this is an error and not a list of rows or records.</summary>
    internal static bool Is(JsonElement root, ResponseKind kind, Product? product = null) =>
        root.ValueKind == JsonValueKind.Object
            && root.EnumerateObject().All(part => !IsList(part))
            && (product?.Outcome is { } outcome ? HasSign(root, outcome) : IsFailure(root, kind));

    /// <summary>
    /// Whether a row, or the whole content, says that it is an error. Only the answer to a write can do so without a status: the users of the CRM do.
    /// A result can have an id too.
    /// </summary>
    internal static bool SaysError(JsonElement row, ResponseKind kind, Product? product = null)
    {
        if (row.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        if (product?.Outcome is { } outcome)
        {
            return kind != ResponseKind.Records && outcome.RowSigns.Any(sign => sign.IsIn(row));
        }

        if (kind == ResponseKind.Results && IsFailedResult(row))
        {
            return true;
        }

        if (row.TextOrNumber("id") is not null)
        {
            return false;
        }

        var code = row.TextOrNumber("code");
        var isBare = IsBare(row);
        return row.Text("status") is { } status
            ? IsFailure(status) && (isBare || (code ?? row.TextOrNumber("error_code") ?? row.TextOrNumber("Code")) is not null)
            : kind != ResponseKind.Records
                && isBare
                && !ApiCodes.Success.Contains(code)
                && (row.Find("error") is { ValueKind: not JsonValueKind.Null } || (code is not null && row.Text("message") is not null));
    }

    /// <summary>Whether the content has a sign of the product's failures, or the form that Zoho's gateway has for all products.</summary>
    private static bool HasSign(JsonElement root, OutcomeRule outcome) => !RecordRow.SaysSuccess(root)
        && (Array.Exists(outcome.Signs, sign => sign.IsIn(root)) || (IsFailure(root.Text("status")) && IsBare(root)));

    /// <summary>Whether the content is a failure of the CRM, or of an unknown product that has one of the usual forms.</summary>
    private static bool IsFailure(JsonElement root, ResponseKind kind) => SaysError(root, kind)
        || IsFailedQuery(root)
        || (root.Find("response", "errors") is { } errors && ApiProblemParser.Parse(errors) != ApiProblem.Unknown)
        || IsFailure(root.Text("response", "status"));

    /// <summary>Whether a result has the status and the code of a failure.</summary>
    internal static bool IsFailedResult(JsonElement row) => IsFailure(row.Text("status")) && row.TextOrNumber("code") is not null;

    /// <summary>A query in GraphQL that returned nothing but errors. Source: https://spec.graphql.org/October2021/#sec-Errors</summary>
    private static bool IsFailedQuery(JsonElement root) =>
        root.Find("errors") is { ValueKind: JsonValueKind.Array } errors
            && errors.GetArrayLength() > 0
            && errors[0].ValueKind == JsonValueKind.Object
            && root.EnumerateObject().All(part => part.Name is "errors" or "extensions" || part is { Name: "data", Value.ValueKind: JsonValueKind.Null });

    /// <summary>Whether an object has only the properties of an error.</summary>
    private static bool IsBare(JsonElement row) => row.EnumerateObject().All(part => Names.Contains(part.Name));

    private static bool IsFailure(string? status) => Failures.Contains(status, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a property is a list of rows or records. An error can have an empty one beside it.</summary>
    private static bool IsList(JsonProperty part) =>
        part.Value.ValueKind == JsonValueKind.Array && part.Value.GetArrayLength() > 0 && !ArraysOfErrors.Contains(part.Name);
}
