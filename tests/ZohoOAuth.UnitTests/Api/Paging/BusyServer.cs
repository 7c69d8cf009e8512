using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Api.Paging;

/// <summary>A list whose server takes its time: it counts the requests that are there at once, holds them, and fails some.</summary>
internal sealed class BusyServer(PageRule rule, int records, int first) : DelegatingHandler(new ListServer(rule, records, first))
{
    private readonly Lock _lock = new();
    private readonly Queue<int> _failures = new();

    /// <summary>What a request waits for, by its number from 1.</summary>
    internal Func<int, Task> Hold { get; init; } = _ => Task.CompletedTask;

    /// <summary>The requests that are there now.</summary>
    internal int Now { get; private set; }

    internal int Highest { get; private set; }

    internal int Count { get; private set; }

    internal List<SeenRequest> Seen => ((ListServer)InnerHandler!).Seen;

    /// <summary>Answers the next requests with these statuses. 0 answers one as it is.</summary>
    internal BusyServer Fail(params int[] statuses)
    {
        Array.ForEach(statuses, _failures.Enqueue);
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        int number;
        int status;
        lock (_lock)
        {
            number = ++Count;
            status = _failures.TryDequeue(out var next) ? next : 0;
            Highest = Math.Max(Highest, ++Now);
        }

        try
        {
            await Hold(number).WaitAsync(cancellationToken);
            return status == 0 ? await AnswerAsync(request, cancellationToken) : Failure(status);
        }
        finally
        {
            lock (_lock)
            {
                Now--;
            }
        }
    }

    private static HttpResponseMessage Failure(int status)
    {
        var response = FakeZoho.Response(status, $$"""{"code":"{{(status == 429 ? "TOO_MANY_REQUESTS" : "INVALID_DATA")}}","message":"x","status":"error"}""");
        response.Headers.Add("Retry-After", "0");
        return response;
    }

    private Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // The inner server is not made for several requests at once. It answers at once.
        lock (_lock)
        {
            return base.SendAsync(request, cancellationToken);
        }
    }
}
