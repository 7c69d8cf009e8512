using Xunit.Abstractions;
using Xunit.Sdk;

namespace ZohoOAuth.PesterTests;

/// <summary>Says at the end how many tests did not run here, in one line for each reason.</summary>
public sealed class SkipSummary(IMessageSink diagnostics) : IDisposable
{
    private readonly List<string> _reasons = [];

    internal void Add(string reason) => _reasons.Add(reason);

    public void Dispose()
    {
        foreach (var tests in _reasons.GroupBy(reason => reason))
        {
            diagnostics.OnMessage(new DiagnosticMessage($"{tests.Count()} tests did not run: {tests.Key}."));
        }
    }
}
