namespace ZohoOAuth.Simulator.Requests;

/// <summary>What changed in the log.</summary>
/// <param name="Requests">The requests that are new or complete, oldest first.</param>
/// <param name="First">The number of the oldest request in the log. Those before it were removed.</param>
/// <param name="Change">The number of the latest change.</param>
internal sealed record RequestChanges(IReadOnlyList<LoggedRequest> Requests, long First, long Change);
