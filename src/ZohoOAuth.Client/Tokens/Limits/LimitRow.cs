namespace ZohoOAuth.Client.Tokens.Limits;

/// <summary>One of Zoho's limits: the maximum number in a window, or at the same time when there is no window.</summary>
internal readonly record struct LimitRow(int Maximum, TimeSpan? Window);
