using System.Collections;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using ZohoOAuth.ConformanceTests.Documents;
using ZohoOAuth.ConformanceTests.Harness;
using ZohoOAuth.ConformanceTests.Serving;

namespace ZohoOAuth.ConformanceTests.Rows;

/// <summary>A request arrives as it was written.</summary>
[Collection(OneJudge.Name)]
public sealed class RequestTests(Judge judge)
{
    [ConformanceFact]
    public void Requests_are_exact()
    {
        var tally = new Tally("requests that are exact");
        foreach (var operation in judge.Operations)
        {
            tally.Add(operation.Name, Problem(operation));
        }

        tally.Check(judge);
    }

    private string? Problem(Operation operation)
    {
        var query = Values(operation, "query");
        var headers = Values(operation, "header");
        var body = operation.RequestSchema is { } schema ? Sampler.All(schema, 1).FirstOrDefault(IsObject) : null;
        var call = new Hashtable
        {
            ["Path"] = PathWriter.Write(operation),
            ["Method"] = operation.Method,
            ["Query"] = new Hashtable(query),
            ["Headers"] = new Hashtable(headers),
        };
        if (body is not null)
        {
            call["Body"] = PowerShellValue.Of(body);
        }

        judge.Server.Respond = _ => Answer.NoContent;
        judge.Server.Take();
        judge.Session.Set("call", call);
        var result = judge.Session.Run("Invoke-ZohoApi @call -Token $token");
        return result.Errors is [var error, ..] ? $"{RunResult.IdOf(error)}: {error}"
            : judge.Server.Take() is [var one] ? Difference(operation, query, headers, body, one)
            : "not one request";
    }

    private static string? Difference(
        Operation operation, Dictionary<string, string> query, Dictionary<string, string> headers, string? body, ReceivedRequest request)
    {
        var arrived = QueryHelpers.ParseQuery(request.Query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        return request.Method != operation.Method ? $"the method {request.Method}"
            : request.Path != PathWriter.Write(operation) ? $"the path {request.Path}"
            : !arrived.OrderBy(pair => pair.Key).SequenceEqual(query.OrderBy(pair => pair.Key)) ? $"the query {request.Query}"
            : headers.FirstOrDefault(header => request.Headers[header.Key] != header.Value) is { Key: { } name } ? $"the header {name} {request.Headers[name]}"
            : body is null ? (request.Body.Length == 0 ? null : $"the body {request.Body}")
            : JsonElement.DeepEquals(JsonElement.Parse(body), JsonElement.Parse(request.Body)) ? null : $"the body {request.Body} instead of {body}";
    }

    /// <summary>Some documents describe what a body needs without saying what it is.</summary>
    private static bool IsObject(string json) => json.StartsWith('{');

    /// <summary>Headers are ASCII.</summary>
    private static Dictionary<string, string> Values(Operation operation, string place) => operation.Parameters
        .Where(parameter => parameter.Place == place)
        .DistinctBy(parameter => parameter.Name)
        .ToDictionary(parameter => parameter.Name, parameter => place == "header" ? "value" : Text(parameter));

    private static string Text(Parameter parameter) => parameter.Schema switch
    {
        null => "value",
        { Enum: [var first, ..] } => first,
        var schema => SampleValues.Of(parameter.Name, schema, 1).Trim('"'),
    };
}
