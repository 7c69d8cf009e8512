namespace ZohoOAuth.Vault;

/// <summary>
/// The one gate to SecretManagement, which has a single runspace for the process and fails if two callers use it at the same time:
/// https://github.com/PowerShell/SecretManagement/issues/188
/// </summary>
internal static class VaultGate
{
    private static readonly SemaphoreSlim Gate = new(1, 1);

    internal static async Task<T> RunAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        await Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await call().ConfigureAwait(false);
        }
        finally
        {
            Gate.Release();
        }
    }
}
