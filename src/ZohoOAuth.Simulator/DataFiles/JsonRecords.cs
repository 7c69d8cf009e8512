using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.DataFiles;

/// <summary>The records of a JSON file: an array of records, or a response of Zoho with them in <c>data</c>.</summary>
internal static class JsonRecords
{
    // People write these files by hand.
    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        AllowDuplicateProperties = false,
    };

    public static List<DataRecord> Read(string path, string text)
    {
        try
        {
            var root = JsonNode.Parse(text, documentOptions: Options);
            var records = root as JsonArray ?? (root as JsonObject)?["data"] as JsonArray
                ?? throw new DataFileException(path, """The file must be an array of records, or {"data":[...]}.""");
            return [.. records.Select((record, index) => new DataRecord(null, record as JsonObject ?? throw NoRecord(path, index)))];
        }
        catch (JsonException ex)
        {
            throw ex.LineNumber is { } line ? new DataFileException(path, line + 1, Problem(ex)) : new DataFileException(path, Problem(ex));
        }
    }

    // The message counts lines from 0.
    private static string Problem(JsonException ex) => "The JSON is not valid. " + ex.Message.Split(" LineNumber:")[0];

    private static DataFileException NoRecord(string path, int index) =>
        new(path, string.Create(CultureInfo.InvariantCulture, $"Record {index + 1} is not an object with fields."));
}
