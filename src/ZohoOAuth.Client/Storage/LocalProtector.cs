using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Storage;

/// <summary>
/// Encrypts the secrets of the embedded vault. With a passphrase of the environment, that one protects them. Without it, DPAPI ties a file to the user on
/// Windows. Other systems use a key file that only the owner can read. That protects no better than file permissions, and a warning says so once.
/// </summary>
internal sealed class LocalProtector(string folder, Dpapi? dpapi, Func<string?> passphrase)
{
    private readonly VaultPassphrase _passphrase = new(folder, passphrase);
    private readonly string _keyPath = Path.Combine(folder, "key");

    internal async Task<byte[]> SealAsync(byte[] plain, string purpose, TimeProvider clock, Trace trace, CancellationToken cancellationToken)
    {
        if (_passphrase.IsUsed)
        {
            return await _passphrase.SealAsync(plain, purpose, clock, trace, cancellationToken).ConfigureAwait(false);
        }

        if (dpapi is not null)
        {
            return dpapi.Seal(plain, purpose);
        }

        var isNew = false;
        var key = await KeyFile.OpenOrCreateAsync(_keyPath, KeyOrNull, NewKey, clock, trace, cancellationToken).ConfigureAwait(false);
        if (isNew)
        {
            WarnOfPermissions(trace);
        }

        return SealedBox.Seal(key, plain, purpose);

        byte[] NewKey()
        {
            isNew = true;
            return SealedBox.NewKey();
        }
    }

    /// <summary>The plaintext; null when the secret is damaged or its key is another one. Secrets of before the passphrase can still be read.</summary>
    internal byte[]? OpenOrNull(byte[] secret, string purpose) =>
        VaultPassphrase.Protects(secret) ? _passphrase.OpenOrNull(secret, purpose)
        : dpapi is not null ? dpapi.OpenOrNull(secret, purpose)
        : SealedBox.OpenOrNull(
            KeyOrNull() ?? throw LocalVault.Unusable($"Its key file in {folder} is missing, damaged or cannot be read."), secret, purpose);

    private byte[]? KeyOrNull() => KeyFile.ReadOrNull(_keyPath) is { Length: SealedBox.KeyBytes } key ? key : null;

    private void WarnOfPermissions(Trace trace) => trace.Warn(
        $"The vault 'Local' is new, in {folder}. "
            + "On this system, only file permissions protect it, so anyone who can read your files can read your tokens. "
            + $"For better protection, set $env:{VaultPassphrase.Variable}, or use -Vault with a SecretManagement vault.");
}
