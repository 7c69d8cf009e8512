using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace ZohoOAuth.UnitTests.Support;

/// <summary>Stands where the network would be: gives the answers of a queue, in order, and remembers what it was asked.</summary>
internal sealed class FakeZoho : HttpMessageHandler
{
    private readonly ConcurrentQueue<Func<CancellationToken, Task<HttpResponseMessage>>> _answers = new();
    private readonly ConcurrentQueue<SeenRequest> _seen = new();

    internal IReadOnlyList<SeenRequest> Seen => [.. _seen];

    internal SeenRequest Only => Assert.Single(_seen);

    internal static HttpResponseMessage Response(int status, string body, string mediaType = "application/json", params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    internal FakeZoho Answer(string json, int status = 200, params (string Name, string Value)[] headers) =>
        AnswerWith(_ => Task.FromResult(Response(status, json, "application/json", headers)));

    internal FakeZoho AnswerHtml(int status) =>
        AnswerWith(_ => Task.FromResult(Response(status, "<html><body>Bad Gateway</body></html>", "text/html")));

    internal FakeZoho Redirect(string location, int status = 302) =>
        AnswerWith(_ => Task.FromResult(Response(status, "<html>moved</html>", "text/html", ("Location", location))));

    internal FakeZoho Fail(Exception error) => AnswerWith(_ => Task.FromException<HttpResponseMessage>(error));

    internal FakeZoho AnswerWith(Func<CancellationToken, Task<HttpResponseMessage>> response)
    {
        _answers.Enqueue(response);
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        _seen.Enqueue(new SeenRequest(request, body));
        return _answers.TryDequeue(out var response)
            ? await response(cancellationToken)
            : throw new InvalidOperationException($"Nobody expected {request.Method} {request.RequestUri}.");
    }
}
