namespace ZohoOAuth.Benchmarks.Hosts;

/// <summary>A program that was started ended with an error.</summary>
internal sealed class ToolFailedException(string message) : BenchmarkException(message);
