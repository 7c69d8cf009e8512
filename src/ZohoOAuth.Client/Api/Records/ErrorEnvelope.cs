using System.Text.Json;
using ZohoOAuth.Client.Catalog.Operations;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Records;

/// <summary>
/// Finds errors that come with a success status. Zoho sends them with 200, 201, 202 and 207. A list with rows is never an error, and neither is an object
/// with an id that was read: its status and code are fields of the user's records.
/// Source: https://www.zoho.com/crm/developer/docs/api/v8/status-codes.html
/// </summary>
internal static class ErrorEnvelope
{
    /// <summary>Arrays that an error can contain.</summary>
    private static readonly string[] ArraysOfErrors = ["details", "errors", "info", "warnings"];

    /// <summary>The properties of an error without a status. An object with other properties is a record.</summary>
    private static readonly string[] Names = ["code", "message", "status", "details", "error", "description"];

    private static readonly string[] Failures = ["error", "failure"];

    /// <summary>Whether the response has a success status, and its content is an error.</summary>
    internal static bool IsIn(HttpResponse response) =>
        response.IsSuccess
            && ApiJson.IsJson(response)
            && response.Body.Count > 0
            && HasNoList(response.Body, Operation.OnlyReads(response.Method))
            && ResponseKinds.Of(response) is var kind
            && ExternalJson.ReadOrNull(WellFormedJson.Of(response.Body), root => Is(root, kind) ? root.GetRawText() : null) is not null;

    /// <summary>Whether this is an error and not a list of rows or records.</summary>
    internal static bool Is(JsonElement root, ResponseKind kind) =>
        root.ValueKind == JsonValueKind.Object
            && root.EnumerateObject().All(part => !IsList(part))
            && (SaysError(root, kind)
                || IsFailedQuery(root)
                || (root.Find("response", "errors") is { } errors && ApiProblemParser.Parse(errors) != ApiProblem.Unknown)
                || IsFailure(root.Text("response", "status")));

    /// <summary>
    /// Whether a row, or the whole content, says that it is an error. Only the answer to a write can do so without a status: the users of the CRM do.
    /// A result can have an id too.
    /// </summary>
    internal static bool SaysError(JsonElement row, ResponseKind kind)
    {
        if (row.ValueKind != JsonValueKind.Object)
        {
            return false;
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
        var isBare = row.EnumerateObject().All(part => Names.Contains(part.Name));
        return row.Text("status") is { } status
            ? IsFailure(status) && (isBare || (code ?? row.TextOrNumber("error_code") ?? row.TextOrNumber("Code")) is not null)
            : kind != ResponseKind.Records
                && isBare
                && !ApiCodes.Success.Contains(code)
                && (row.Find("error") is { ValueKind: not JsonValueKind.Null } || (code is not null && row.Text("message") is not null));
    }

    /// <summary>Whether a result has the status and the code of a failure.</summary>
    internal static bool IsFailedResult(JsonElement row) => IsFailure(row.Text("status")) && row.TextOrNumber("code") is not null;

    /// <summary>A query in GraphQL that returned nothing but errors. Source: https://spec.graphql.org/October2021/#sec-Errors</summary>
    private static bool IsFailedQuery(JsonElement root) =>
        root.Find("errors") is { ValueKind: JsonValueKind.Array } errors
            && errors.GetArrayLength() > 0
            && errors[0].ValueKind == JsonValueKind.Object
            && root.EnumerateObject().All(part => part.Name is "errors" or "extensions" || part is { Name: "data", Value.ValueKind: JsonValueKind.Null });

    private static bool IsFailure(string? status) => Failures.Contains(status, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the content is an object without a list. The reader stops at the first list, so a page of records costs nothing.</summary>
    private static bool HasNoList(ReadOnlySpan<byte> body, bool isRead)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return false;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isId = reader.ValueTextEquals("id");
                var mayBeList = !isId && !ArraysOfErrors.Contains(reader.GetString());
                reader.Read();
                if ((isId && isRead && reader.TokenType is JsonTokenType.String or JsonTokenType.Number)
                    || (mayBeList && reader.TokenType == JsonTokenType.StartArray && reader.Read() && reader.TokenType != JsonTokenType.EndArray))
                {
                    return false;
                }

                reader.Skip();
            }

            return reader.TokenType == JsonTokenType.EndObject;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: the name of a property is not valid Unicode.
            return false;
        }
    }

    /// <summary>Whether a property is a list of rows or records. An error can have an empty one beside it.</summary>
    private static bool IsList(JsonProperty part) =>
        part.Value.ValueKind == JsonValueKind.Array && part.Value.GetArrayLength() > 0 && !ArraysOfErrors.Contains(part.Name);
}
