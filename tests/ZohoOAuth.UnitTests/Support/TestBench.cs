using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Storage;

namespace ZohoOAuth.UnitTests.Support;

/// <summary>The room's parts over a fake network, a clock that stands still, and a folder of their own.</summary>
internal sealed class TestBench : IDisposable
{
    internal static readonly DateTimeOffset Start = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    private readonly TempFolder _folder = new();

    internal TestBench(string? homeFolder = null)
    {
        Folder = homeFolder ?? _folder.Path;
        Services = NewProcess();
    }

    internal string Folder { get; }

    internal FakeZoho Zoho { get; } = new();

    internal FakeTimeProvider Clock { get; } = new(Start);

    internal ClientServices Services { get; }

    internal List<string> Warnings { get; } = [];

    /// <summary>Requests of other threads write here while a test reads.</summary>
    internal ConcurrentQueue<string> Lines { get; } = [];

    internal Trace Trace => new(Lines.Enqueue, Warnings.Add);

    /// <summary>The parts again over the same folder, as another process would have them.</summary>
    internal ClientServices NewProcess(TimeProvider? clock = null) =>
        new(() => new HttpMessageInvoker(Zoho, disposeHandler: false), clock ?? Clock, new ZohoHome(() => Folder));

    public void Dispose()
    {
        _folder.Dispose();
        Zoho.Dispose();
    }
}
