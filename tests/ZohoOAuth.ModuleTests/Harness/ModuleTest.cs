using ZohoOAuth.Simulator.Hosting;

namespace ZohoOAuth.ModuleTests;

/// <summary>A stage of its own for every test.</summary>
public abstract class ModuleTest : IAsyncLifetime
{
    private protected Stage Stage { get; private set; } = null!;

    private protected ZohoSimulator Zoho => Stage.Zoho;

    private protected virtual SimulatorOptions? Options => null;

    public virtual async Task InitializeAsync() => Stage = await Stage.SetAsync(Options);

    public virtual async Task DisposeAsync() => await Stage.DisposeAsync();

    private protected RunResult Run(string script) => Stage.Run(script);
}
