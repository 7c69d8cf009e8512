namespace ZohoOAuth.Simulator.Crm.Writing;

/// <summary>Lets one request write at a time, so that two of them cannot both find that a value is free and write it.</summary>
internal sealed class WriteLock
{
    private readonly Lock _lock = new();

    public T Run<T>(Func<T> write)
    {
        lock (_lock)
        {
            return write();
        }
    }
}
