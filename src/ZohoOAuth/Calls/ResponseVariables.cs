using System.Collections;
using System.Management.Automation;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Calls;

/// <summary>
/// Sets the variables for a response in the scope of the caller, as Invoke-RestMethod does: its status, its headers, and what it has beside
/// the records. With several connections, a variable is a hashtable with the value of each connection.
/// </summary>
internal sealed class ResponseVariables(IPipeline pipeline, string? headers, string? status, string? envelope)
{
    private readonly Dictionary<string, Hashtable> _tables = [];

    /// <param name="response">The response.</param>
    /// <param name="connection">The connection. Null if there is only one.</param>
    internal Task SetAsync(HttpResponse response, string? connection)
    {
        if (headers is null && status is null && envelope is null)
        {
            return Task.CompletedTask;
        }

        var content = envelope is null ? null : ResponseEnvelope.Of(response);
        return pipeline.OnPipelineThreadAsync(cmdlet =>
        {
            Set(cmdlet, headers, response.Headers, connection);
            Set(cmdlet, status, response.Status, connection);
            Set(cmdlet, envelope, content, connection);
        });
    }

    /// <summary>Runs on the pipeline thread, so the tables need no lock.</summary>
    private void Set(PSCmdlet cmdlet, string? name, object? value, string? connection)
    {
        if (name is null)
        {
            return;
        }

        if (connection is null)
        {
            cmdlet.SessionState.PSVariable.Set(name, value);
            return;
        }

        if (!_tables.TryGetValue(name, out var table))
        {
            _tables[name] = table = new Hashtable(StringComparer.OrdinalIgnoreCase);
            cmdlet.SessionState.PSVariable.Set(name, table);
        }

        table[connection] = value;
    }
}
