using System.Collections.Concurrent;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Tokens.Fleet;

/// <summary>Zoho's token endpoint as a fleet sees it: an hour for every token, ten alive at once, and the eleventh kills the first.</summary>
internal sealed class TokenMint(VirtualClock clock, TimeSpan latency) : HttpMessageHandler
{
    private const int MostAlive = 10;

    private readonly ConcurrentQueue<(string Token, DateTimeOffset Until)> _tokens = new([(Sample.AccessToken, TestBench.Start.AddHours(1))]);

    internal ConcurrentQueue<DateTimeOffset> Requests { get; } = new();

    internal bool IsAlive(string token) => _tokens.Reverse().Take(MostAlive).Any(known => known.Token == token && known.Until > clock.GetUtcNow());

    /// <summary>The most requests that any window of this length holds.</summary>
    internal int MostIn(TimeSpan window) => Requests.Max(end => Requests.Count(at => at <= end && at > end - window));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Enqueue(clock.GetUtcNow());
        var token = $"1000.{Requests.Count:x32}.{Requests.Count:x32}";
        _tokens.Enqueue((token, clock.GetUtcNow().AddHours(1)));
        await Task.Delay(latency, clock, cancellationToken);
        return FakeZoho.Response(200, Sample.RefreshAnswer(token));
    }
}
