using System.Management.Automation;
using ZohoOAuth.Client.Http;

using ZohoOAuth.Pipeline;
namespace ZohoOAuth.Calls;

/// <summary>
/// Sets the variables for the status and the headers of a response in the scope of the caller, as Invoke-RestMethod does.
/// </summary>
internal sealed class ResponseVariables
{
    private readonly IPipeline _pipeline;
    private readonly string? _headers;
    private readonly string? _status;

    internal ResponseVariables(IPipeline pipeline, string? headers, string? status)
    {
        _pipeline = pipeline;
        _headers = headers;
        _status = status;
    }

    internal Task SetAsync(HttpResponse response) => _headers is null && _status is null
        ? Task.CompletedTask
        : _pipeline.OnPipelineThreadAsync(cmdlet =>
        {
            Set(cmdlet, _headers, response.Headers);
            Set(cmdlet, _status, response.Status);
        });

    private static void Set(PSCmdlet cmdlet, string? name, object value)
    {
        if (name is not null)
        {
            cmdlet.SessionState.PSVariable.Set(name, value);
        }
    }
}
