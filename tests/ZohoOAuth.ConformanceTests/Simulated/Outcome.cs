namespace ZohoOAuth.ConformanceTests.Simulated;

/// <summary>A verdict, and what speaks for it: the status and the code, or what is wrong.</summary>
internal sealed record Outcome(Verdict Verdict, string Reason);
