using System.Management.Automation;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Calls;

/// <summary>
/// Sets the variables for a response in the scope of the caller, as Invoke-RestMethod does: its status, its headers, and what it has beside
/// the records.
/// </summary>
internal sealed class ResponseVariables(IPipeline pipeline, string? headers, string? status, string? envelope)
{
    internal Task SetAsync(HttpResponse response)
    {
        var values = new (string? Name, object? Value)[]
        {
            (headers, response.Headers), (status, response.Status), (envelope, envelope is null ? null : ResponseEnvelope.Of(response)),
        };
        return Array.TrueForAll(values, value => value.Name is null)
            ? Task.CompletedTask
            : pipeline.OnPipelineThreadAsync(cmdlet => Array.ForEach(values, value => Set(cmdlet, value.Name, value.Value)));
    }

    private static void Set(PSCmdlet cmdlet, string? name, object? value)
    {
        if (name is not null)
        {
            cmdlet.SessionState.PSVariable.Set(name, value);
        }
    }
}
