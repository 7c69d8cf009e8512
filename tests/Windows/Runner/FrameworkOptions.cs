using Xunit.Abstractions;

namespace ZohoOAuth.TestRunner;

/// <summary>The options that xunit asks for by name.</summary>
internal sealed class FrameworkOptions : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
{
    private readonly Dictionary<string, object?> _values = [];

    internal static FrameworkOptions OneAtATime()
    {
        var options = new FrameworkOptions();
        options.SetValue<bool?>("xunit.execution.DisableParallelization", true);
        options.SetValue<int?>("xunit.execution.MaxParallelThreads", 1);
        return options;
    }

    public TValue GetValue<TValue>(string name) => _values.TryGetValue(name, out var value) ? (TValue)value! : default!;

    public void SetValue<TValue>(string name, TValue value) => _values[name] = value;
}
