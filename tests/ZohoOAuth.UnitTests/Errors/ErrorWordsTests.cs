using System.Reflection;
using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Errors;

/// <summary>All errors that the module can make, also those that no other test provokes.</summary>
public sealed class ErrorWordsTests
{
    private static readonly string[] General = [nameof(ZohoErrors.Create), nameof(ZohoErrors.WithMessage), nameof(ZohoErrors.InvalidInput)];

    public static TheoryData<string, string?> Codes
    {
        get
        {
            var codes = new TheoryData<string, string?>();
            foreach (var row in ErrorCatalog.All)
            {
                codes.Add(row.Code, row.Service);
            }

            return codes;
        }
    }

    public static TheoryData<string> Factories => [.. All.Select(Named)];

    private static MethodInfo[] All => [.. new[] { typeof(ZohoErrors), typeof(HttpErrors), typeof(RecordErrors) }
        .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic))
        .Where(method => method.ReturnType == typeof(ZohoOAuthException) && !General.Contains(method.Name))];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_row_is_short_and_says_what_to_do(string code, string? service)
    {
        var row = ErrorCatalog.All.Single(row => row.Code == code && row.Service == service);

        Wording.Check($"It failed. {row.Cause}", row.Solution);
    }

    [Theory]
    [MemberData(nameof(Factories))]
    public void An_error_is_short_and_says_what_to_do(string factory)
    {
        var method = All.Single(one => Named(one) == factory);

        foreach (var isFull in new[] { true, false })
        {
            var error = (ZohoOAuthException)method.Invoke(null, [.. method.GetParameters().Select(parameter => Sampled(parameter, isFull))])!;

            Wording.Check(error.Message, error.RecommendedAction);
        }
    }

    private static string Named(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    /// <summary>A value of a parameter; with <paramref name="isFull"/> also of one that may be left out, and more than one of what is counted.</summary>
    private static object? Sampled(ParameterInfo parameter, bool isFull) => parameter.Name switch
    {
        "fate" => isFull ? "revoked on this machine at 2026-11-23 10:00:00Z" : null,
        "action" or "inner" or "proxy" or "reply" or "runId" when !isFull && parameter.HasDefaultValue => null,
        "action" => "Run Get-ZohoToken.",
        "what" or "consequence" => "The connection 'crm' cannot do this.",
        "detail" => "It failed",
        _ => OfType(parameter.ParameterType, parameter.Name!, isFull),
    };

    private static object? OfType(Type type, string name, bool isFull) =>
        type == typeof(string) ? $"the-{name}"
        : type == typeof(int) ? isFull ? 100 : 1
        : type == typeof(long) ? 400L
        : type == typeof(bool) ? isFull
        : type == typeof(TimeSpan) ? TimeSpan.FromMinutes(5)
        : type == typeof(DateTimeOffset) ? TestBench.Start.AddMinutes(12)
        : type == typeof(DateTimeOffset?) ? isFull ? TestBench.Start.AddMinutes(12) : null
        : type == typeof(Uri) ? new Uri("http://localhost:8765/callback")
        : type == typeof(ZohoGrant) ? Sample.Grant()
        : type == typeof(ZohoToken) ? Sample.Token()
        : type == typeof(ZohoDataCenter) ? isFull || name != "other" ? Sample.Row("eu") : null
        : type == typeof(ZohoEnvironment) ? ZohoEnvironment.Sandbox
        : type == typeof(WriteBatch) ? new WriteBatch(400, isFull ? 500 : 401)
        : type == typeof(WriteProgress) ? isFull
            ? WriteProgress.Of(new WriteBatch(40, 140), new WriteBatch(140, 240, WriteState.Answered))
            : WriteProgress.Of(new WriteBatch(0, 41))
        : type == typeof(ZohoLimit) ? ZohoLimit.AccessTokenRequest
        : type == typeof(ZohoReply) ? new ZohoReply { Status = 400 }
        : type == typeof(Exception) ? new IOException("It failed.")
        : type == typeof(HttpRequestMessage) ? new HttpRequestMessage(HttpMethod.Get, "https://www.zohoapis.eu/crm/v8/Leads")
        : type == typeof(HttpResponse)
            ? new HttpResponse
            {
                RequestUri = new Uri("https://www.zohoapis.eu/crm/v8/Leads"),
                Status = 502,
                Body = default,
                Headers = new Dictionary<string, string[]>(),
            }
        : type == typeof(ZohoOAuthException)
            ? ZohoErrors.TimedOut(new HttpRequestMessage(HttpMethod.Get, "https://www.zohoapis.eu/crm/v8/Leads"), TimeSpan.FromSeconds(100))
        : throw new NotSupportedException($"No sample of {type} for {name}.");
}
