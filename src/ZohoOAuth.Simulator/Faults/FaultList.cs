using System.IO.Enumeration;

namespace ZohoOAuth.Simulator.Faults;

/// <summary>The faults that are waiting; the first that fits a request is the one that happens.</summary>
public sealed class FaultList
{
    private readonly Lock _gate = new();
    private readonly List<Waiting> _waiting = [];
    private TaskCompletionSource _over = NewEnd();

    /// <summary>Adds a fault behind those that wait already.</summary>
    /// <param name="fault">The fault.</param>
    public void Add(Fault fault)
    {
        lock (_gate)
        {
            _waiting.Add(new Waiting(fault));
        }
    }

    /// <summary>Ends all faults: those that wait, and those that are holding an answer back.</summary>
    public void Clear()
    {
        TaskCompletionSource over;
        lock (_gate)
        {
            _waiting.Clear();
            (over, _over) = (_over, NewEnd());
        }

        over.SetResult();
    }

    internal TakenFault? Take(string server, string method, string path)
    {
        lock (_gate)
        {
            int index = _waiting.FindIndex(waiting => Fits(waiting.Fault, server, method, path) && !waiting.LetsPass());
            if (index < 0)
            {
                return null;
            }

            Waiting taken = _waiting[index];
            Spend(index);
            return new TakenFault(taken.Fault, _over.Task);
        }
    }

    /// <summary>Whoever clears the faults must not send the answers that were held.</summary>
    private static TaskCompletionSource NewEnd() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static bool Fits(Fault fault, string server, string method, string path) =>
        FileSystemName.MatchesSimpleExpression(fault.Path, path)
        && FileSystemName.MatchesSimpleExpression(fault.Server, server)
        && (fault.Method is null || HttpMethods.Equals(fault.Method, method));

    private void Spend(int index)
    {
        Waiting taken = _waiting[index];
        if (taken.Left == 1)
        {
            _waiting.RemoveAt(index);
        }
        else
        {
            taken.Left--;
        }
    }

    /// <summary>A fault, how many requests it lets pass yet, and how many it has still to spoil.</summary>
    private sealed class Waiting(Fault fault)
    {
        private int _passing = fault.Skip;

        public Fault Fault => fault;

        public int? Left { get; set; } = fault.Times;

        public bool LetsPass() => _passing > 0 && _passing-- > 0;
    }
}
