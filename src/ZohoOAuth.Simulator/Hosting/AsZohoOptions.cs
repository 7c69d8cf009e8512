namespace ZohoOAuth.Simulator.Hosting;

/// <summary>The options of a simulator that has Zoho's own names.</summary>
public sealed class AsZohoOptions
{
    /// <summary>The port of the proxy; 0 for a free port.</summary>
    public int ProxyPort { get; init; }

    /// <summary>The port of the control endpoints; 0 for a free port.</summary>
    public int ControlPort { get; init; }

    /// <summary>Receives a text for every request that the proxy refuses. Most clients show only its status.</summary>
    public Action<string> OnRefused { get; init; } = _ => { };
}
