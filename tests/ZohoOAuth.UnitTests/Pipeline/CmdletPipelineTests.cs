using ZohoOAuth.Client.Errors;
using ZohoOAuth.Pipeline;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Pipeline;

/// <summary>An asynchronous body in the real pipeline of PowerShell.</summary>
public sealed class CmdletPipelineTests : EngineTest
{
    /// <summary>Longer than any wait of the pipeline itself.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly int[] Numbers = [1, 2, 3, 4, 5];

    [Fact]
    public void What_a_body_writes_comes_out_in_its_order()
    {
        var run = Engine.Run(async (pipeline, cancellationToken) =>
        {
            foreach (var number in Numbers)
            {
                await Task.Run(() => pipeline.WriteAsync(number), cancellationToken);
            }
        });

        Assert.Equal(Numbers, run.Succeeded().Output.Select(value => (int)value!.BaseObject));
    }

    [Fact]
    public void A_collection_is_one_object() =>
        Assert.Equal(Numbers, (int[])Engine.Run((pipeline, _) => pipeline.WriteAsync(Numbers)).Value!);

    [Fact]
    public void Warnings_and_verbose_lines_come_from_any_thread()
    {
        var run = Engine.Run(
            (pipeline, _) => Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() =>
            {
                pipeline.Trace.Warn($"warning {number}");
                pipeline.Trace.Write($"line {number}");
            }))),
            ("Verbose", true));

        Assert.Equal(Enumerable.Range(0, 20).Select(number => $"warning {number}").Order(), run.Succeeded().Warnings.Order());
        Assert.Equal(20, run.Chatter.Count);
    }

    [Fact]
    public void Everything_runs_on_the_thread_of_the_pipeline()
    {
        var threads = new HashSet<int>();
        Engine.Run(async (pipeline, _) =>
        {
            for (var turn = 0; turn < 5; turn++)
            {
                await Task.Yield();
                await pipeline.OnPipelineThreadAsync(_ => threads.Add(Environment.CurrentManagedThreadId));
                pipeline.Post(_ => threads.Add(Environment.CurrentManagedThreadId));
            }
        }).Succeeded();

        Assert.Single(threads);
    }

    [Fact]
    public void An_error_of_the_module_is_an_error_record_and_the_next_object_is_worked_on()
    {
        Engine.Set("body", (Func<IPipeline, CancellationToken, Task>)((_, _) => throw ZohoErrors.TokenNotFound("crm", "Local")));

        var run = Engine.Run("Invoke-Body $body; 'next'");

        Assert.Equal((ErrorIds.TokenNotFound, "crm", false), (run.ErrorId, (string)run.Error.TargetObject, run.WasTerminated));
        Assert.Equal(ErrorCategory.ObjectNotFound, run.Error.CategoryInfo.Category);
        Assert.NotEmpty(run.Error.ErrorDetails.RecommendedAction);
        Assert.Equal("next", Assert.Single(run.Output)!.ToString());
    }

    [Fact]
    public void An_error_that_is_written_does_not_end_the_body()
    {
        var run = Engine.Run(async (pipeline, _) =>
        {
            await pipeline.WriteErrorAsync(ZohoErrors.TokenNotFound("crm", "Local"));
            await pipeline.WriteAsync("after it");
        });

        Assert.Equal((ErrorIds.TokenNotFound, "after it"), (run.ErrorId, Assert.Single(run.Output)!.ToString()));
    }

    [Fact]
    public void What_a_function_throws_on_the_thread_of_the_pipeline_reaches_the_body() => Engine.Run(async (pipeline, _) =>
        await Assert.ThrowsAsync<FormatException>(() => pipeline.OnPipelineThreadAsync(_ => throw new FormatException()))).Succeeded();

    [Fact]
    public async Task Ctrl_C_cancels_the_body()
    {
        var started = new TaskCompletionSource();
        var cancelled = new TaskCompletionSource();
        using var shell = Engine.NewShell(async (_, cancellationToken) =>
        {
            cancellationToken.Register(cancelled.SetResult);
            started.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        });
        var run = shell.InvokeAsync();
        await started.Task.WaitAsync(Patience);

        await shell.StopAsync(null, null).WaitAsync(Patience);

        await cancelled.Task.WaitAsync(Patience);
        await Assert.ThrowsAsync<PipelineStoppedException>(() => run);
    }

    [Fact]
    public async Task A_body_that_does_not_listen_to_Ctrl_C_does_not_hold_the_session()
    {
        var started = new TaskCompletionSource();
        var never = new TaskCompletionSource();
        using var shell = Engine.NewShell((_, _) =>
        {
            started.SetResult();
            return never.Task;
        });
        var run = shell.InvokeAsync();
        await started.Task.WaitAsync(Patience);

        await shell.StopAsync(null, null).WaitAsync(Patience);

        await Assert.ThrowsAsync<PipelineStoppedException>(() => run.WaitAsync(Patience));
        Assert.Equal("here", Engine.Run("'here'").Value);
    }

    [Fact]
    public async Task After_the_end_nothing_runs_any_more()
    {
        IPipeline? ended = null;
        Engine.Run((pipeline, _) =>
        {
            ended = pipeline;
            return Task.CompletedTask;
        }).Succeeded();

        ended!.Post(_ => Assert.Fail("It ran."));
        await Assert.ThrowsAsync<PipelineStoppedException>(() => ended.WriteAsync("late"));
    }

    [Fact]
    public void A_warning_that_ends_the_cmdlet_ends_its_body()
    {
        var cancelled = new TaskCompletionSource();
        var run = Engine.Run(
            async (pipeline, cancellationToken) =>
            {
                cancellationToken.Register(cancelled.SetResult);
                await pipeline.WarnAsync("no further");
                await pipeline.WriteAsync("further");
            },
            ("WarningAction", ActionPreference.Stop));

        Assert.True(run.WasTerminated);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void A_secret_in_a_warning_is_masked() =>
        Assert.DoesNotContain(Sample.RefreshToken, Assert.Single(Engine.Run((pipeline, _) => pipeline.WarnAsync($"It was {Sample.RefreshToken}.")).Warnings), StringComparison.Ordinal);

    [Fact]
    public void With_WhatIf_nothing_may_be_done()
    {
        var mayDo = true;

        Engine.Run(async (pipeline, _) => mayDo = await pipeline.ShouldProcessAsync("crm in the vault Local", "Save the connection"), ("WhatIf", true)).Succeeded();

        Assert.False(mayDo);
        Assert.Contains("\"Save the connection\" on target \"crm in the vault Local\"", Engine.TakeScreen(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_cannot_be_asked_is_answered_with_no() =>
        Assert.False(await Engine.RunAsync((pipeline, _) => Interactivity.AskAsync(pipeline, "Delete it?", "Delete")));

    [Fact]
    public async Task A_wait_for_a_moment_that_has_passed_is_over()
    {
        await Engine.RunAsync(async (pipeline, cancellationToken) =>
        {
            await WaitingProgress.UntilAsync(pipeline, DateTimeOffset.UtcNow.AddHours(-1), "Waiting", cancellationToken);
            return true;
        }).WaitAsync(Patience);
    }

    [Fact]
    public async Task A_wait_ends_with_Ctrl_C()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Engine.RunAsync(async (pipeline, _) =>
        {
            await WaitingProgress.UntilAsync(pipeline, DateTimeOffset.UtcNow.AddHours(1), "Waiting for the limit", stop.Token);
            return true;
        }));

        Assert.Contains("Waiting for the limit", Engine.TakeScreen(), StringComparison.Ordinal);
    }
}
