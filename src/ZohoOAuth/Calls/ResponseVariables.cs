using System.Management.Automation;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Calls;

/// <summary>
/// Sets the variables for the status and the headers of a response in the scope of the caller, as Invoke-RestMethod does.
/// </summary>
internal sealed class ResponseVariables(IPipeline pipeline, string? headers, string? status)
{
    internal Task SetAsync(HttpResponse response) => headers is null && status is null
        ? Task.CompletedTask
        : pipeline.OnPipelineThreadAsync(cmdlet =>
        {
            Set(cmdlet, headers, response.Headers);
            Set(cmdlet, status, response.Status);
        });

    private static void Set(PSCmdlet cmdlet, string? name, object value)
    {
        if (name is not null)
        {
            cmdlet.SessionState.PSVariable.Set(name, value);
        }
    }
}
