namespace ZohoOAuth.Simulator;

/// <summary>Plays the steps one after the other, each in the engine that it belongs to, and stops at the first that fails.</summary>
internal sealed class QuickstartPlayer(ZohoSimulator zoho, string module, TemporaryFolder home, QuickstartPage page) : IAsyncDisposable
{
    private readonly QuickstartChecks _checks = new(zoho);
    private EngineProcess? _engine;

    public async Task PlayAsync(QuickstartStep step, CancellationToken cancellationToken)
    {
        page.Begin(step);
        EngineProcess engine = await EngineForAsync(step, cancellationToken);
        List<string> errors = [];
        foreach (string command in step.Commands)
        {
            page.Command(command);
            EngineAnswer response = await engine.ShowAsync(command, cancellationToken);
            page.Output(response.Text);
            errors.AddRange(response.Errors);
        }

        try
        {
            page.Succeed(await _checks.FindAsync(step, errors, engine, cancellationToken));
        }
        catch (QuickstartException ex)
        {
            throw new QuickstartException($"Step {step.Number} ({step.Title}) did not do what it says: {ex.Message}");
        }
    }

    public ValueTask DisposeAsync() => _engine?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>A new process gets the addresses, but not the client: that has to come from the vault.</summary>
    private async Task<EngineProcess> EngineForAsync(QuickstartStep step, CancellationToken cancellationToken)
    {
        if (_engine is null)
        {
            SimulatedClient client = zoho.Client;
            return _engine = await StartAsync(new EngineClient(client.ClientId, client.ClientSecret, client.RedirectUris[0]), cancellationToken);
        }

        if (step.BeginsProcess)
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
