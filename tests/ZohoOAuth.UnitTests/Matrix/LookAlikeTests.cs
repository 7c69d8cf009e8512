using System.Text.Json;
using System.Text.Json.Nodes;

namespace ZohoOAuth.UnitTests.Matrix;

/// <summary>A record has the fields that the user gave it. Fields with the names and values of an error do not make it an error.</summary>
public sealed class LookAlikeTests : MatrixTest
{
    /// <summary>The fields of the errors of all products. A record can have any of them, and all of them.</summary>
    private static readonly string[] Fields =
    [
        """{"status":"error","code":"INVALID_DATA","message":"a field"}""",
        """{"status":"failure","code":9008,"message":"a field"}""",
        """{"status":1,"errors":{"code":7218,"message":"a field"}}""",
        """{"errors":[{"code":7218,"message":"a field"}]}""",
        """{"errors":[{"id":"F7003","title":"Invalid OAuth token."}]}""",
        """{"error":{"code":6404,"message":"a field"}}""",
        """{"error":{"title":"INVALID_OAUTHTOKEN","status_code":"401"}}""",
        """{"error":"invalid_code"}""",
        """{"errorCode":"INVALID_OAUTH","message":"a field"}""",
        """{"error_code":2401,"error_message":"a field"}""",
        """{"code":57,"message":"a field"}""",
        """{"code":3100,"description":"a field"}""",
        """{"Code":"2501","status":"error","message":"a field"}""",
        """{"response_status":{"status_code":4000,"status":"failed","messages":[{"status_code":4001,"message":"a field"}]}}""",
        """{"status":"error","code":"X1","message":"a field","error":{"code":1},"errors":[{"code":1}],"response":{"status":"failure","errors":{"code":1,"message":"a field"}}}""",
    ];

    /// <summary>Whether another record is beside it.</summary>
    private static readonly bool[] Places = [false, true];

    public static TheoryData<string, Situation, int> Successes => MatrixTable.Theory(Situation.Success);

    [Theory]
    [MemberData(nameof(Successes))]
    public void A_record_that_looks_like_an_error_stays_a_record(string product, Situation situation, int number)
    {
        var (call, row) = MatrixTable.Of(product, situation)[number];
        string[] failures = row.HasFixedFields
            ? []
            : [.. Fields.SelectMany(fields => Places.Select(isBesideOther => Check(product, call, row, fields, isBesideOther))).OfType<string>()];

        Assert.True(failures.Length == 0, string.Join('\n', failures));
    }

    /// <summary>What is wrong with the output; null when nothing is.</summary>
    private string? Check(string product, string call, MatrixCase row, string fields, bool isBesideOther)
    {
        var body = JsonNode.Parse(row.Body!.Value.GetRawText())!;
        if (isBesideOther && OutputJson.At(body, row.Record ?? row.Records!) is JsonArray list)
        {
            list.Add(list[0]!.DeepClone());
        }

        foreach (var field in JsonNode.Parse(fields)!.AsObject())
        {
            First(OutputJson.At(body, row.Record ?? row.Records!))[field.Key] = field.Value!.DeepClone();
        }

        var expected = OutputJson.Of(OutputJson.Elements(OutputJson.At(JsonSerializer.SerializeToElement(body), row.Records!)));
        var run = Call(product, call, Answer(200, JsonSerializer.SerializeToElement(body)));
        return run.Errors.Count > 0 ? $"{fields}: {Outcome(run)}"
            : !expected.SequenceEqual(OutputJson.Of(run.Output)) ? $"{fields}: {string.Join(", ", OutputJson.Of(run.Output))}"
            : null;
    }

    private static JsonNode First(JsonNode? record) => record is JsonArray list ? list[0]! : record!;
}
