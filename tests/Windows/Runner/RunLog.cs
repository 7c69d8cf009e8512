namespace ZohoOAuth.TestRunner;

/// <summary>
/// A line for each event. It shows which test a process was in when it died, because every line is on the disk before the test begins.
/// That test begins once more: Wine and Mono sometimes block or crash a process in any test. The second time, the test has failed.
/// </summary>
internal sealed class RunLog : IDisposable
{
    /// <summary>The last line of a run that came to its end. The exit code of a process that crashed says nothing under Wine.</summary>
    internal const string End = "end";

    private readonly HashSet<string> _done = [];
    private readonly StreamWriter _writer;

    internal RunLog(string path)
    {
        var begun = new List<(string Id, string Name)>();
        foreach (var line in File.Exists(path) ? File.ReadAllLines(path) : [])
        {
            Recall(line.Split([' '], 3), begun);
        }

        _writer = new StreamWriter(path, append: true) { AutoFlush = true, NewLine = "\n" };
        foreach (var (id, name) in begun.Where(test => !_done.Contains(test.Id)).GroupBy(test => test).Where(again => again.Count() > 1).Select(again => again.Key).ToArray())
        {
            Write($"DIED {name}");
            Write($"done {id}");
            _done.Add(id);
        }
    }

    internal bool IsDone(string id) => _done.Contains(id);

    internal void Write(string line)
    {
        lock (_writer)
        {
            _writer.WriteLine(line);
        }
    }

    public void Dispose() => _writer.Dispose();

    private void Recall(string[] words, List<(string Id, string Name)> begun)
    {
        if (words is ["begin", var id, var name])
        {
            begun.Add((id, name));
        }
        else if (words is ["done", var ended])
        {
            _done.Add(ended);
        }
    }
}
