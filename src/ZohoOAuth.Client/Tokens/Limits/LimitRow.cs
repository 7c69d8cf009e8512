namespace ZohoOAuth.Client.Tokens.Limits;

/// <summary>One of Zoho's limits: so many in a window, or so many alive at once where there is no window.</summary>
internal readonly record struct LimitRow(int Maximum, TimeSpan? Window);
