using System.Runtime.CompilerServices;
using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Http;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Matrix;

/// <summary>
/// A network for the services of the process, which the cmdlets use. Zoho's own hosts answer there what a test expects, and a pause is over at once.
/// </summary>
internal sealed class ProcessNetwork : IDisposable
{
    private readonly Func<HttpMessageInvoker> _clients;
    private readonly TimeProvider _clock;

    internal ProcessNetwork()
    {
        _clients = ClientsOf(Http);
        _clock = ClockOf(Api);
        ClientsOf(Http) = () => new HttpMessageInvoker(Zoho, disposeHandler: false);
        ClockOf(Api) = Clock;
    }

    /// <summary>What answers the next call, and what it was asked.</summary>
    internal FakeZoho Zoho { get; private set; } = new();

    internal HurriedClock Clock { get; private set; } = new();

    private static ApiClient Api => ClientServices.Process.Api;

    private static ZohoHttp Http => HttpOf(Api);

    /// <summary>Forgets what was asked, and gives these answers in this order.</summary>
    internal void Expect(ReadOnlySpan<HttpResponseMessage> answers)
    {
        Zoho.Dispose();
        Zoho = new FakeZoho();
        Clock = new HurriedClock();
        ClockOf(Api) = Clock;
        foreach (var answer in answers)
        {
            Zoho.AnswerWith(_ => Task.FromResult(answer));
        }
    }

    public void Dispose()
    {
        ClientsOf(Http) = _clients;
        ClockOf(Api) = _clock;
        Zoho.Dispose();
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "<http>P")]
    private static extern ref ZohoHttp HttpOf(ApiClient client);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "<clock>P")]
    private static extern ref TimeProvider ClockOf(ApiClient client);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "<clients>P")]
    private static extern ref Func<HttpMessageInvoker> ClientsOf(ZohoHttp http);
}
