namespace ZohoOAuth.Simulator.Serving;

/// <summary>A wrong argument. The message says what is allowed.</summary>
internal sealed class UsageException(string message) : Exception(message);
