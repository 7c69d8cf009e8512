using ZohoOAuth.ConformanceTests.Documents;

namespace ZohoOAuth.ConformanceTests.Simulated;

/// <summary>Sets a reply against what the documents describe.</summary>
/// <param name="codes">The error codes of all documents.</param>
internal sealed class Judgement(IReadOnlyCollection<string> codes)
{
    /// <summary>Codes that Zoho's pages have and the documents lack: https://www.zoho.com/crm/developer/docs/api/v8/status-codes.html</summary>
    private static readonly string[] PageCodes = ["INVALID_REQUEST_METHOD", "SYNTAX_ERROR", "REQUIRED_PARAM_MISSING", "NOT_SUPPORTED_IN_API", "INVALID_REQUEST"];

    /// <param name="descriptions">The operations of this method and path: a few are in two documents.</param>
    /// <param name="call">The call.</param>
    /// <param name="reply">The reply.</param>
    internal Outcome Of(IEnumerable<Operation> descriptions, Call call, Reply reply) => reply switch
    {
        { IsSuccess: true } => Success(
            descriptions.SelectMany(operation => operation.Responses).Where(response => response.IsSuccess).ToArray(),
            new SchemaCheck(call.Query.ContainsKey("fields")),
            reply),
        { Status: 501, Code: "NOT_SIMULATED" } => new(Verdict.NotSimulated, "501"),
        { Status: >= 400 and < 500, Code: "INVALID_URL_PATTERN" } => new(Verdict.Wrong, $"{reply.Status} INVALID_URL_PATTERN for a path that exists"),
        { Status: >= 400 and < 500, Code: { } code } when IsKnown(code) => new(Verdict.Refused, $"{reply.Status} {code}: {reply.Text}"),
        _ => new(Verdict.Wrong, $"{reply.Status} {reply.Code ?? reply.Text}"),
    };

    internal bool IsKnown(string code) => codes.Contains(code) || PageCodes.Contains(code);

    private static Outcome Success(Response[] described, SchemaCheck check, Reply reply)
    {
        if (reply.Json is not { } json)
        {
            return reply.Status == 204 || described.Any(response => !response.IsJson || response.MediaType == reply.MediaType)
                ? new(Verdict.Answered, $"{reply.Status}")
                : new(Verdict.Wrong, $"{reply.Status} {reply.MediaType}");
        }

        var schemas = described.Select(response => response.Schema).OfType<Node>().SelectMany(schema => schema.Leaves).Where(leaf => !leaf.IsError).ToArray();
        var problems = schemas.Select(schema => check.Problem(json, schema)).ToArray();
        return problems is [] ? new(Verdict.Wrong, $"{reply.Status} with JSON that no document describes")
            : problems.Contains(null) ? new(Verdict.Answered, $"{reply.Status}")
            : new(Verdict.Wrong, $"{reply.Status} {problems.MaxBy(problem => problem!.Count(letter => letter is '.' or '['))}");
    }
}
