namespace ZohoOAuth.Simulator.Crm.Records;

/// <summary>
/// Work that the servers do at a time of their clock, such as the rows of a bulk job. It is done before the next request after
/// that time, so that a script that does not wait for a job sees what it would see at Zoho.
/// </summary>
internal sealed class DueWork
{
    private readonly Lock _lock = new();
    private readonly PriorityQueue<Action, DateTimeOffset> _work = new();

    public void Add(DateTimeOffset at, Action work)
    {
        lock (_lock)
        {
            _work.Enqueue(work, at);
        }
    }

    public void Run(DateTimeOffset now)
    {
        lock (_lock)
        {
            while (_work.TryPeek(out var work, out var at) && at <= now)
            {
                _work.Dequeue();
                work();
            }
        }
    }
}
