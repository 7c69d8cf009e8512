namespace ZohoOAuth.UnitTests.Tokens.Fleet;

/// <summary>
/// A clock that jumps from one waiting to the next: a day of a fleet passes in seconds. It jumps only when every worker waits
/// for it, so that nothing depends on how fast the machine is.
/// </summary>
internal sealed class VirtualClock(DateTimeOffset start) : TimeProvider
{
    private readonly PriorityQueue<Alarm, (long At, long Number)> _alarms = new();
    private readonly object _gate = new();
    private long _now = start.UtcTicks;
    private long _number;
    private int _waiting;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How many delays are waited for just now; patience that may run out is none.</summary>
    internal int Waiting
    {
        get
        {
            lock (_gate)
            {
                return _waiting;
            }
        }
    }

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _now), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref _now);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state), isDelay: state is Task);
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <summary>Goes on to the next alarm; false when there is none before the end.</summary>
    internal bool Jump(DateTimeOffset end)
    {
        Alarm? next;
        lock (_gate)
        {
            do
            {
                if (!_alarms.TryDequeue(out next, out var key) || key.At > end.UtcTicks)
                {
                    return false;
                }

                if (next.At == key.At)
                {
                    Interlocked.Exchange(ref _now, Math.Max(_now, key.At));
                }
            }
            while (next.At < 0 || next.At > _now);

            next.At = -1;
            _waiting -= next.IsDelay ? 1 : 0;
        }

        next.Ring();
        return true;
    }

    private sealed class Alarm(VirtualClock clock, Action ring, bool isDelay) : ITimer
    {
        internal long At { get; set; } = -1;

        internal bool IsDelay => isDelay;

        internal void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                Stop();
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    At = clock._now + dueTime.Ticks;
                    clock._alarms.Enqueue(this, (At, clock._number++));
                    clock._waiting += isDelay ? 1 : 0;
                }
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock._gate)
            {
                Stop();
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Stop()
        {
            if (At >= 0)
            {
                At = -1;
                clock._waiting -= isDelay ? 1 : 0;
            }
        }
    }
}
