using ZohoOAuth.Benchmarks.Hosts;

namespace ZohoOAuth.Benchmarks.Rows;

/// <summary>The two sessions of one module in one host.</summary>
/// <param name="Loopback">The one whose simulator has addresses of its own.</param>
/// <param name="AsZoho">The one whose simulator has Zoho's own names; null on a system that cannot have it.</param>
internal sealed record Sessions(Session Loopback, Session? AsZoho) : IDisposable
{
    public PowerShellHost Host => Loopback.Host;

    public Session? Of(Row row) => row.IsAsZoho ? AsZoho : Loopback;

    public void Dispose()
    {
        Loopback.Dispose();
        AsZoho?.Dispose();
    }
}
