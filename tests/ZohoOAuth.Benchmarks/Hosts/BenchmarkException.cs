namespace ZohoOAuth.Benchmarks.Hosts;

/// <summary>Why a run cannot continue, in words for the person who started it.</summary>
internal class BenchmarkException(string message) : Exception(message);
