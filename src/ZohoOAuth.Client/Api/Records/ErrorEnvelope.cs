using System.Text.Json;
using ZohoOAuth.Client.Catalog.Operations;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Records;

/// <summary>
/// Finds errors that come with a success status. Zoho sends them with 200, 201, 202 and 207. A list, or an object with an id, is never an error: its
/// status and code are fields of the user's records. Source: https://www.zoho.com/crm/developer/docs/api/v8/status-codes.html
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
            && HasNoList(response.Body)
            && ExternalJson.ReadOrNull(WellFormedJson.Of(response.Body), root => Is(root, response.Method) ? root.GetRawText() : null) is not null;

    /// <summary>Whether this is an error and not a list of rows or records.</summary>
    internal static bool Is(JsonElement root, string method) =>
        root.ValueKind == JsonValueKind.Object
            && root.EnumerateObject().All(part => part.Value.ValueKind != JsonValueKind.Array || ArraysOfErrors.Contains(part.Name))
            && (SaysError(root, method)
                || (root.Find("response", "errors") is { } errors && ApiProblemParser.Parse(errors) != ApiProblem.Unknown)
                || IsFailure(root.Text("response", "status")));

    /// <summary>
    /// Whether a row, or the whole content, says that it is an error. Only the answer to a write can do so without a status: the users of the CRM do.
    /// </summary>
    internal static bool SaysError(JsonElement row, string method)
    {
        if (row.ValueKind != JsonValueKind.Object || row.TextOrNumber("id") is not null)
        {
            return false;
        }

        var code = row.TextOrNumber("code");
        var isBare = row.EnumerateObject().All(part => Names.Contains(part.Name));
        return row.Text("status") is { } status
            ? IsFailure(status) && (isBare || (code ?? row.TextOrNumber("error_code")) is not null)
            : !Operation.OnlyReads(method)
                && isBare
                && !ApiCodes.Success.Contains(code)
                && (row.Find("error") is { ValueKind: not JsonValueKind.Null } || (code is not null && row.Text("message") is not null));
    }

    /// <summary>Whether a result has the status and the code of a failure.</summary>
    internal static bool IsFailedResult(JsonElement row) => IsFailure(row.Text("status")) && row.TextOrNumber("code") is not null;

    private static bool IsFailure(string? status) => Failures.Contains(status, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the content is an object without a list. The reader stops at the first list, so a page of records costs nothing.</summary>
    private static bool HasNoList(ReadOnlySpan<byte> body)
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
                var name = reader.ValueTextEquals("id") ? null : reader.GetString();
                reader.Read();
                if (name is null ? reader.TokenType is JsonTokenType.String or JsonTokenType.Number : IsList(reader.TokenType, name))
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

    private static bool IsList(JsonTokenType value, string name) => value == JsonTokenType.StartArray && !ArraysOfErrors.Contains(name);
}
