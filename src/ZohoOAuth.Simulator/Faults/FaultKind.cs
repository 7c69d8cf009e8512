namespace ZohoOAuth.Simulator.Faults;

/// <summary>A fault that has a name, for users at a command line or at the page.</summary>
/// <param name="Name">The name.</param>
/// <param name="Description">What the client sees.</param>
/// <param name="Fault">The fault, with the servers where it can occur.</param>
/// <param name="IsTransient">Whether a retry can succeed, so that it is one of the random faults.</param>
internal sealed record FaultKind(string Name, string Description, Fault Fault, bool IsTransient = false);
