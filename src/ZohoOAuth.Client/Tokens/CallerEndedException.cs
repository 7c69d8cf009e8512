namespace ZohoOAuth.Client.Tokens;

/// <summary>
/// The caller that an operation needed, for example for its vault, has ended. Other callers that wait for the operation start their own.
/// </summary>
internal sealed class CallerEndedException(Exception inner) : OperationCanceledException("The caller has ended.", inner);
