using Microsoft.AspNetCore.Http.Features;

namespace ZohoOAuth.Simulator.Requests;

/// <summary>Notes that the server closed the connection of a request, which the token of the request tells too late.</summary>
internal sealed class AbortNotice(IHttpRequestLifetimeFeature lifetime) : IHttpRequestLifetimeFeature
{
    private bool _aborted;

    public bool IsAborted => _aborted || RequestAborted.IsCancellationRequested;

    public CancellationToken RequestAborted
    {
        get => lifetime.RequestAborted;
        set => lifetime.RequestAborted = value;
    }

    public void Abort()
    {
        _aborted = true;
        lifetime.Abort();
    }
}
