using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.UnitTests.Primitives;

public sealed class TraceCostTests
{
    private readonly List<string> _lines = [];

    [Fact]
    public void A_stream_that_is_off_costs_nothing()
    {
        var trace = new Trace(null, _lines.Add);
        Write(trace, 1);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var number = 0; number < 1000; number++)
        {
            Write(trace, number);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Empty(_lines);
    }

    private static void Write(Trace trace, int number) => trace.Write($"Number {number} of {1000:N0}.");
}
