namespace ZohoOAuth.Calls;

/// <summary>One of several connections that are called.</summary>
/// <param name="Name">The name for its records and errors.</param>
/// <param name="GetAsync">Gets the connection when it is its turn.</param>
internal sealed record CrowdMember(string Name, Func<CancellationToken, Task<ZohoToken>> GetAsync)
{
    /// <summary>A connection that is already there. One that is not saved goes by the id of its client.</summary>
    internal static CrowdMember Of(ZohoToken token) => new(token.Name ?? token.ClientId, _ => Task.FromResult(token));
}
