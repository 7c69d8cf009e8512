namespace ZohoOAuth.Simulator.Tokens;

/// <summary>How much of a limit is used.</summary>
/// <param name="Limit">The limit: a property of the limits, such as <c>Grants</c>.</param>
/// <param name="Of">What the limit counts for: a client id, or the value of a refresh token.</param>
/// <param name="Used">The number that is used.</param>
internal sealed record LimitUse(string Limit, string Of, int Used);
