namespace ZohoOAuth.Pipeline;

/// <summary>
/// Work that must be completed although the pipeline is stopped. At a prompt it continues in the background. In a process that ends with its
/// script, the pipeline waits for it: at the exit of the process, PowerShell has closed all runspaces, so no vault can be used any more.
/// </summary>
/// <param name="Notice">What the user reads.</param>
/// <param name="Timeout">The maximum time that the pipeline waits.</param>
internal sealed record StopCompletion(string Notice, TimeSpan Timeout);
