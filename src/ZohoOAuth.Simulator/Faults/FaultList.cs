using System.IO.Enumeration;

namespace ZohoOAuth.Simulator.Faults;

/// <summary>The list of faults. The first that matches a request is the one that applies.</summary>
public sealed class FaultList
{
    private readonly Lock _lock = new();
    private readonly List<Entry> _entries = [];
    private TaskCompletionSource _cleared = NewCompletionSource();

    /// <summary>How many requests had a fault so far.</summary>
    public int Taken { get; private set; }

    /// <summary>Adds a fault to the end of the list.</summary>
    /// <param name="fault">The fault.</param>
    public void Add(Fault fault)
    {
        lock (_lock)
        {
            _entries.Add(new Entry(fault));
        }
    }

    /// <summary>Removes all faults, and ends those that delay a response.</summary>
    public void Clear()
    {
        TaskCompletionSource cleared;
        lock (_lock)
        {
            _entries.Clear();
            (cleared, _cleared) = (_cleared, NewCompletionSource());
        }

        cleared.SetResult();
    }

    /// <summary>The faults that can still apply, with the number of requests that each has left.</summary>
    internal IReadOnlyList<Fault> Pending()
    {
        lock (_lock)
        {
            return [.. _entries.Select(entry => entry.Fault with { Times = entry.TimesLeft })];
        }
    }

    internal ActiveFault? Take(string server, string method, string path)
    {
        lock (_lock)
        {
            var index = _entries.FindIndex(item => Matches(item.Fault, server, method, path) && !item.ShouldSkip() && item.IsDrawn());
            if (index < 0)
            {
                return null;
            }

            var entry = _entries[index];
            CountDown(index);
            Taken++;
            return new ActiveFault(entry.Fault, _cleared.Task);
        }
    }

    /// <summary>Continuations run asynchronously, so that the caller that clears the faults does not send the delayed responses itself.</summary>
    private static TaskCompletionSource NewCompletionSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static bool Matches(Fault fault, string server, string method, string path) =>
        FileSystemName.MatchesSimpleExpression(fault.Path, path)
        && FileSystemName.MatchesSimpleExpression(fault.Server, server)
        && (fault.Method is null || HttpMethods.Equals(fault.Method, method));

    private void CountDown(int index)
    {
        var entry = _entries[index];
        if (entry.TimesLeft == 1)
        {
            _entries.RemoveAt(index);
        }
        else
        {
            entry.TimesLeft--;
        }
    }

    /// <summary>A fault, the number of requests still to skip, and the number that it still applies to.</summary>
    private sealed class Entry(Fault fault)
    {
        private int _toSkip = fault.Skip;

        public Fault Fault => fault;

        public int? TimesLeft { get; set; } = fault.Times;

        public bool ShouldSkip() => _toSkip > 0 && _toSkip-- > 0;

        public bool IsDrawn() => fault.Rate is not { } rate || Random.Shared.NextDouble() < rate;
    }
}
