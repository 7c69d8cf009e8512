using System.Collections;
using System.IO.Enumeration;

namespace ZohoOAuth.Simulator.Requests;

/// <summary>The latest requests, oldest first. Their number is limited, so that a benchmark does not fill the memory.</summary>
public sealed class RequestLog : IEnumerable<LoggedRequest>
{
    private readonly Lock _lock = new();
    private readonly Queue<LoggedRequest> _requests = new();
    private readonly int _capacity;

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
            _requests.Clear();
        }
    }

    /// <inheritdoc/>
    public IEnumerator<LoggedRequest> GetEnumerator() => Snapshot().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(LoggedRequest request)
    {
        lock (_lock)
        {
            _requests.Enqueue(request);
            while (_requests.Count > _capacity)
            {
                _requests.Dequeue();
            }
        }
    }

    private List<LoggedRequest> Snapshot()
    {
        lock (_lock)
        {
            return [.. _requests];
        }
    }
}
