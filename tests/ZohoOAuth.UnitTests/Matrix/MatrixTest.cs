using System.Text.Json;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Matrix;

/// <summary>Invoke-ZohoApi in the engine, with a token of the data center us, over a network that gives the answers of the cases.</summary>
public abstract class MatrixTest : EngineTest
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private protected ProcessNetwork Network { get; } = new();

    public override void Dispose()
    {
        Network.Dispose();
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Calls a product. The network has no other answers than these.</summary>
    private protected RunResult Call(string product, string call, params ReadOnlySpan<HttpResponseMessage> answers) =>
        CallWith(Token(TimeSpan.FromMinutes(30)), product, call, answers);

    /// <summary>The same with a token that was issued just now.</summary>
    private protected RunResult CallYoung(string product, string call, params ReadOnlySpan<HttpResponseMessage> answers) =>
        CallWith(Token(TimeSpan.Zero), product, call, answers);

    private protected static HttpResponseMessage Answer(MatrixCase row) =>
        Answer(row.Status ?? (row.Situation is Situation.Success or Situation.ErrorIn2xx or Situation.EmptyList ? 200 : 400), row.Body, row.MediaType, row.Headers);

    private protected static HttpResponseMessage Answer(MatrixPage page) => Answer(page.Status, page.Body, null, page.Headers);

    private protected static HttpResponseMessage NewToken() => FakeZoho.Response(200, Sample.RefreshAnswer());

    private protected static HttpResponseMessage Answer(
        int status, JsonElement? body, string? mediaType = null, IReadOnlyDictionary<string, string>? headers = null)
    {
        var isText = body?.ValueKind == JsonValueKind.String;
        return FakeZoho.Response(
            status,
            isText ? body!.Value.GetString()! : body?.GetRawText() ?? string.Empty,
            mediaType ?? (isText ? "text/html" : "application/json"),
            [.. (headers ?? new Dictionary<string, string>()).Select(header => (header.Key, header.Value))]);
    }

    /// <summary>The error in the form that a case has: id, code, message and HTTP status.</summary>
    private protected static string Told(ErrorRecord error)
    {
        var told = (ZohoOAuthException)error.Exception;
        return $"{RunResult.IdOf(error)} code={told.ZohoCode} message={told.ZohoMessage} status={told.HttpStatus}";
    }

    private protected static string Told(MatrixCase row, string id, int status) => $"{row.Error ?? id} code={row.Code} message={row.Message} status={status}";

    /// <summary>The only error, and how much output there is beside it.</summary>
    private protected static string Outcome(RunResult run) =>
        $"{string.Join(", ", run.Errors.Select(Told).DefaultIfEmpty("no error"))}; {run.Output.Count} in the output";

    private protected static void AssertError(string expected, RunResult run, int output = 0)
    {
        expected = $"{expected}; {output} in the output";
        Assert.True(expected == Outcome(run), $"Expected: {expected}\nActual:   {Outcome(run)}");
    }

    private RunResult CallWith(ZohoToken token, string product, string call, ReadOnlySpan<HttpResponseMessage> answers)
    {
        Network.Expect(answers);
        Engine.Set("token", token);
        return Engine.Run($"Invoke-ZohoApi -Service {product} {call} -Token $token");
    }

    /// <summary>Zoho counts for each client, so each call has one of its own.</summary>
    private static ZohoToken Token(TimeSpan age) => new(Sample.Token(dataCenter: "us"))
    {
        ClientId = $"1000.{Guid.NewGuid():N}", Name = null, Vault = null,
        IssuedAt = DateTimeOffset.UtcNow - age, ExpiresAt = DateTimeOffset.UtcNow - age + Hour,
    };
}
