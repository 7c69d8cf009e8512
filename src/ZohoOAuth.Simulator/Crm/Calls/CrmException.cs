namespace ZohoOAuth.Simulator.Crm.Calls;

/// <summary>Ends a request with an error of CRM, from any depth of what reads the request.</summary>
internal sealed class CrmException(CrmError error) : Exception(error.Message)
{
    public CrmError Error { get; } = error;

    /// <summary>The handler, which sends the error. It must not write before it has read the whole request.</summary>
    public static Func<CrmCall, Task> Sending(Func<CrmCall, Task> handler) => async call =>
    {
        try
        {
            await handler(call);
        }
        catch (CrmException ex)
        {
            await ex.Error.WriteAsync(call.Context);
        }
    };
}
