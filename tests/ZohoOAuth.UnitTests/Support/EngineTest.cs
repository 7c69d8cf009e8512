namespace ZohoOAuth.UnitTests.Support;

/// <summary>A test with an engine of its own and variables that it may set.</summary>
[Collection(ProcessHome.Name)]
public abstract class EngineTest : IDisposable
{
    private readonly List<string> _variables = [];

    private protected Engine Engine { get; } = new();

    public virtual void Dispose()
    {
        _variables.ForEach(name => Environment.SetEnvironmentVariable(name, null));
        Engine.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Sets an environment variable until the test is over.</summary>
    private protected void SetVariable(string name, string value)
    {
        _variables.Add(name);
        Environment.SetEnvironmentVariable(name, value);
    }
}
