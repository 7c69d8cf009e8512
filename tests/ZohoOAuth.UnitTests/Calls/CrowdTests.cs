using ZohoOAuth.Calls;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Pipeline;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Calls;

/// <summary>Several connections that are called at the same time.</summary>
public sealed class CrowdTests : EngineTest
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    [InlineData(9, 5)]
    public void No_more_than_the_limit_are_on_their_way_and_all_get_their_turn(int limit, int most)
    {
        var (running, peak, done) = (0, 0, 0);
        var full = new TaskCompletionSource();
        var run = Engine.Run((pipeline, stop) => NewCrowd(pipeline, limit).RunAsync(
            Members(5),
            async (_, _, _) =>
            {
                var now = Interlocked.Increment(ref running);
                InterlockedMax(ref peak, now);
                if (now == most)
                {
                    full.TrySetResult();
                }

                // All places are taken before the first call ends, so a place too many would show.
                await full.Task;
                Interlocked.Decrement(ref running);
                Interlocked.Increment(ref done);
            },
            stop));

        run.Succeeded();
        Assert.Equal((most, 5), (peak, done));
    }

    [Fact]
    public void What_is_not_the_error_of_a_connection_ends_all_and_comes_out_itself()
    {
        var run = Engine.Run((pipeline, stop) => NewCrowd(pipeline, 5).RunAsync(
            Members(5),
            async (token, scene, cancelled) =>
            {
                if (token.Name == "c2")
                {
                    await scene.Pipeline.OnPipelineThreadAsync(_ => throw new InvalidOperationException("the cause"));
                }

                await Task.Delay(Timeout.Infinite, cancelled);
            },
            stop));

        Assert.Equal("the cause", run.Error.Exception.Message);
    }

    [Fact]
    public void Nothing_is_written_after_a_write_that_failed()
    {
        var ready = new CountdownEvent(2);
        var run = Engine.Run((pipeline, stop) => NewCrowd(pipeline, 2).RunAsync(
            Members(2),
            (token, scene, _) => scene.Pipeline.OnPipelineThreadAsync(cmdlet =>
            {
                ready.Signal();
                cmdlet.WriteObject(token.Name);
                throw new InvalidOperationException("enough");
            }),
            stop));

        Assert.Single(run.Output);
        Assert.Equal(1, ready.CurrentCount);
    }

    [Fact]
    public void A_connection_that_fails_is_one_error_with_its_name()
    {
        var run = Engine.Run((pipeline, stop) => NewCrowd(pipeline, 2).RunAsync(
            Members(3),
            (token, scene, _) => token.Name == "c1" ? throw ZohoErrors.TokenNotFound("x", "Local") : scene.Pipeline.WriteAsync(token.Name),
            stop));

        Assert.Equal(["c0", "c2"], run.Output.Select(value => $"{value}").Order());
        Assert.Equal((ErrorIds.TokenNotFound, "c1"), (run.ErrorId, run.Error.TargetObject));
        Assert.StartsWith("c1: ", run.Error.ErrorDetails.Message, StringComparison.Ordinal);
    }

    private static Crowd NewCrowd(IPipeline pipeline, int limit) => new(
        pipeline, limit, (own, name, place) => new CallScene(own, new ApiProgress(own, name, place), new Origin(name, null), _ => Task.CompletedTask));

    private static IReadOnlyList<CrowdMember> Members(int count) =>
        [.. Enumerable.Range(0, count).Select(number => CrowdMember.Of(new ZohoToken { Name = $"c{number}", ClientId = Sample.ClientId }))];

    private static void InterlockedMax(ref int target, int value)
    {
        for (var seen = target; value > seen; seen = target)
        {
            Interlocked.CompareExchange(ref target, value, seen);
        }
    }
}
