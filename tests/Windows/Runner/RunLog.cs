namespace ZohoOAuth.TestRunner;

/// <summary>
/// A line for each event. It shows which test a process was in when it died, because every line is on the disk before the test begins.
/// </summary>
internal sealed class RunLog : IDisposable
{
    /// <summary>The last line of a run that came to its end. The exit code of a process that crashed says nothing under Wine.</summary>
    internal const string End = "end";

    private readonly HashSet<string> _done = [];
    private readonly StreamWriter _writer;

    internal RunLog(string path)
    {
        var begun = new Dictionary<string, string>();
        foreach (var line in File.Exists(path) ? File.ReadAllLines(path) : [])
        {
            Recall(line.Split([' '], 3), begun);
        }

        _writer = new StreamWriter(path, append: true) { AutoFlush = true, NewLine = "\n" };
        foreach (var test in begun.Where(test => !_done.Contains(test.Key)).ToArray())
        {
            Write($"DIED {test.Value}");
            Write($"done {test.Key}");
            _done.Add(test.Key);
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

    private void Recall(string[] words, Dictionary<string, string> begun)
    {
        if (words is ["begin", var id, var name])
        {
            begun[id] = name;
        }
        else if (words is ["done", var ended])
        {
            _done.Add(ended);
        }
    }
}
