namespace ZohoOAuth.Simulator.Quickstart;

/// <summary>Why the quickstart did not do what it says.</summary>
/// <param name="message">The reason, for the reader.</param>
internal sealed class QuickstartException(string message) : Exception(message);
