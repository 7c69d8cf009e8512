namespace ZohoOAuth.ModuleTests;

/// <summary>A session without a Zoho, for tests that only look.</summary>
public sealed class SharedSession : IDisposable
{
    public ModuleSession Session { get; } = new();

    public void Dispose() => Session.Dispose();
}
