namespace ZohoOAuth.Simulator.Hosting;

/// <summary>Leaves Ctrl-C to the process that the simulator runs in: a test run, or Program.</summary>
internal sealed class NoConsoleLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
