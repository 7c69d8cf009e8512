using System.Collections;
using System.IO.Enumeration;

namespace ZohoOAuth.Simulator.Requests;

/// <summary>The latest requests, oldest first. Their number is limited, so that a benchmark does not fill the memory.</summary>
public sealed class RequestLog : IEnumerable<LoggedRequest>
{
    private readonly Lock _lock = new();
    private readonly Queue<LogEntry> _entries = new();
    private readonly int _capacity;
    private long _count;
    private long _changes;

    internal RequestLog(int capacity) => _capacity = capacity;

    /// <summary>Counts the requests to a path.</summary>
    /// <param name="path">The path; <c>*</c> and <c>?</c> are wildcards.</param>
    /// <returns>The number of requests in the log.</returns>
    public int Count(string path = "*") => To(path).Count;

    /// <summary>The requests to a path.</summary>
    /// <param name="path">The path; <c>*</c> and <c>?</c> are wildcards.</param>
    /// <returns>The requests, oldest first.</returns>
    public IReadOnlyList<LoggedRequest> To(string path) =>
        [.. Snapshot().Where(request => FileSystemName.MatchesSimpleExpression(path, request.Path))];

    /// <summary>Removes all requests.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _entries.Clear();
        }
    }

    /// <inheritdoc/>
    public IEnumerator<LoggedRequest> GetEnumerator() => Snapshot().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal LogEntry Add(LoggedRequest request)
    {
        lock (_lock)
        {
            var entry = new LogEntry { Request = request with { Number = ++_count }, Change = ++_changes };
            _entries.Enqueue(entry);
            while (_entries.Count > _capacity)
            {
                _entries.Dequeue();
            }

            return entry;
        }
    }

    /// <summary>Adds what became of a request.</summary>
    internal void Complete(LogEntry entry, Func<LoggedRequest, LoggedRequest> complete)
    {
        lock (_lock)
        {
            entry.Request = complete(entry.Request);
            entry.Change = ++_changes;
        }
    }

    internal LoggedRequest? Find(long number)
    {
        lock (_lock)
        {
            return _entries.FirstOrDefault(entry => entry.Request.Number == number)?.Request;
        }
    }

    /// <summary>The latest requests that changed after a change, and what a reader needs to ask for the next ones.</summary>
    internal RequestChanges Since(long change, int max)
    {
        lock (_lock)
        {
            var changed = _entries.Where(entry => entry.Change > change).Select(entry => entry.Request).TakeLast(max);
            var first = _entries.TryPeek(out var oldest) ? oldest.Request.Number : _count + 1;
            return new RequestChanges([.. changed], first, _changes);
        }
    }

    private List<LoggedRequest> Snapshot()
    {
        lock (_lock)
        {
            return [.. _entries.Select(entry => entry.Request)];
        }
    }
}
