using ZohoOAuth.Client.Http;

namespace ZohoOAuth.Binding.Calls;

/// <summary>
/// Sets the variables for the status and the headers of a response in the scope of the caller, as Invoke-RestMethod does.
/// </summary>
internal sealed class ResponseVariables
{
    private readonly ZohoCmdlet _cmdlet;
    private readonly string? _headers;
    private readonly string? _status;

    internal ResponseVariables(ZohoCmdlet cmdlet, string? headers, string? status)
    {
        _cmdlet = cmdlet;
        _headers = headers;
        _status = status;
    }

    internal Task SetAsync(HttpAnswer answer) => _headers is null && _status is null
        ? Task.CompletedTask
        : _cmdlet.OnPipelineThreadAsync(() =>
        {
            Set(_headers, answer.Headers);
            Set(_status, answer.Status);
            return true;
        });

    private void Set(string? name, object value)
    {
        if (name is not null)
        {
            _cmdlet.SessionState.PSVariable.Set(name, value);
        }
    }
}
