using ZohoOAuth.Simulator.Hosting;
using ZohoOAuth.Simulator.Primitives;

namespace ZohoOAuth.Simulator.Quickstart;

/// <summary>Runs the steps in order, each in its engine, and stops at the first that fails.</summary>
internal sealed class QuickstartPlayer(ZohoSimulator zoho, string module, TemporaryFolder home, QuickstartOutput output) : IAsyncDisposable
{
    private readonly QuickstartChecks _checks = new(zoho);
    private EngineProcess? _engine;

    public async Task RunAsync(QuickstartStep step, CancellationToken cancellationToken)
    {
        output.WriteHeading(step);
        var engine = await EngineForAsync(step, cancellationToken);
        List<string> errors = [];
        foreach (var command in step.Commands)
        {
            output.WriteCommand(command);
            var response = await engine.ShowAsync(command, cancellationToken);
            output.WriteOutput(response.Text);
            errors.AddRange(response.Errors);
        }

        try
        {
            output.WriteSuccess(await _checks.CheckAsync(step, errors, engine, cancellationToken));
        }
        catch (QuickstartException ex)
        {
            throw new QuickstartException($"Step {step.Number} ({step.Title}) failed: {ex.Message}");
        }
    }

    public ValueTask DisposeAsync() => _engine?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>A new process gets the data centers but not the client, which has to come from the vault.</summary>
    private async Task<EngineProcess> EngineForAsync(QuickstartStep step, CancellationToken cancellationToken)
    {
        if (_engine is null)
        {
            var client = zoho.Client;
            return _engine = await StartAsync(new EngineClient(client.ClientId, client.ClientSecret, client.RedirectUris[0]), cancellationToken);
        }

        if (step.StartsProcess)
        {
            await _engine.DisposeAsync();
            _engine = null;
            _engine = await StartAsync(client: null, cancellationToken);
        }

        return _engine;
    }

    private Task<EngineProcess> StartAsync(EngineClient? client, CancellationToken cancellationToken)
    {
        EngineDataCenter[] dataCenters =
            [.. zoho.DataCenters.Values.Select(dataCenter => new EngineDataCenter(dataCenter.Code, dataCenter.AccountsOrigin, dataCenter.ApiOrigin))];
        return EngineProcess.StartAsync(new EngineSetup(module, dataCenters, client), home, cancellationToken);
    }
}
