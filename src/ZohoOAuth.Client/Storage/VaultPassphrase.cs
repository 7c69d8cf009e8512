using System.Collections.Concurrent;
using System.Text;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Storage;

/// <summary>
/// The passphrase of the environment that protects the embedded vault, for machines where DPAPI cannot be used. It opens one file with the random key of
/// the vault, so that one derivation serves all secrets, and a vault has one passphrase. Layout of the file: 4 bytes magic and version, 4 bytes rounds,
/// 16 bytes salt, the sealed key.
/// </summary>
internal sealed class VaultPassphrase(string folder, Func<string?> variable)
{
    internal const string Variable = "ZOHO_VAULT_PASSPHRASE";
    private const string Purpose = "vault-key";

    /// <summary>More would not protect better, and a SecureString has a limit.</summary>
    private const int MaxLength = 1_024;

    private static readonly byte[] FileMagic = Encoding.ASCII.GetBytes("ZOK1");

    /// <summary>Marks a secret that the passphrase protects. The files of DPAPI and of the other key start differently.</summary>
    private static readonly byte[] SecretMagic = Encoding.ASCII.GetBytes("ZOP1");

    /// <summary>The opened keys of this process, by passphrase and file: a derivation takes about as long as a request. Null for a wrong passphrase.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<byte[]?>> Opened = new();

    private readonly string _path = Path.Combine(folder, "passphrase.key");

    /// <summary>
    /// Whether a passphrase must protect new secrets. The file says it too, so that a session without the variable does not protect them less.
    /// </summary>
    internal bool IsUsed => Text is not null || File.Exists(_path);

    private string? Text => variable() is { Length: > 0 } text ? text : null;

    internal static bool Protects(byte[] secret) => secret.Take(SecretMagic.Length).SequenceEqual(SecretMagic);

    internal async Task<byte[]> SealAsync(byte[] plain, string purpose, TimeProvider clock, Trace trace, CancellationToken cancellationToken)
    {
        var text = Required();
        var content = await KeyFile.OpenOrCreateAsync(_path, ReadOrNull, () => NewContent(text), clock, trace, cancellationToken).ConfigureAwait(false);
        return [.. SecretMagic, .. SealedBox.Seal(KeyOf(content, text), plain, purpose)];
    }

    /// <summary>The plaintext; null when the secret is damaged. Throws VaultLocked when the passphrase is missing or wrong.</summary>
    internal byte[]? OpenOrNull(byte[] secret, string purpose)
    {
        var content = ReadOrNull() ?? throw LocalVault.Unusable($"Its key file {_path} is missing, damaged or cannot be read.");
        return SealedBox.OpenOrNull(KeyOf(content, Required()), [.. secret.Skip(SecretMagic.Length)], purpose);
    }

    private string Required()
    {
        var text = Text ?? throw ZohoErrors.VaultPassphraseMissing(LocalVault.VaultName, Variable);
        return text.Length is >= PassphraseKey.MinRecommendedLength and <= MaxLength ? text : throw ZohoErrors.InvalidInput(
            Variable,
            $"The passphrase in $env:{Variable} must have {PassphraseKey.MinRecommendedLength} to {MaxLength} characters. A shorter one can be guessed.",
            $"Set $env:{Variable} to a long random text, and run the command again. For example, use the output of New-Guid.");
    }

    private byte[]? ReadOrNull() =>
        KeyFile.ReadOrNull(_path) is { } content && content.Length > KeyStart && content.Take(FileMagic.Length).SequenceEqual(FileMagic)
            && RoundsOf(content) is >= PassphraseKey.Iterations and <= PassphraseKey.MaxIterations
            ? content
            : null;

    private byte[] KeyOf(byte[] content, string text)
    {
        var key = Opened.GetOrAdd(
            Fingerprint.Of(Convert.ToBase64String(content) + text), _ => new Lazy<byte[]?>(() => OpenKeyOrNull(content, text)));
        return key.Value ?? throw ZohoErrors.VaultPassphraseWrong(LocalVault.VaultName, Variable, _path);
    }

    private static byte[]? OpenKeyOrNull(byte[] content, string text) =>
        SealedBox.OpenOrNull(Derive(text, [.. content.Skip(SaltStart).Take(PassphraseKey.SaltBytes)], RoundsOf(content)), [.. content.Skip(KeyStart)], Purpose);

    private static byte[] NewContent(string text)
    {
        var salt = AuthenticatedCipher.Random(PassphraseKey.SaltBytes);
        const int Rounds = PassphraseKey.Iterations;
        byte[] rounds = [Rounds >> 24, (Rounds >> 16) & 0xFF, (Rounds >> 8) & 0xFF, Rounds & 0xFF];
        return [.. FileMagic, .. rounds, .. salt, .. SealedBox.Seal(Derive(text, salt, Rounds), SealedBox.NewKey(), Purpose)];
    }

    private static byte[] Derive(string text, byte[] salt, int rounds)
    {
        using var passphrase = SecretText.Hide(text);
        return PassphraseKey.Derive(passphrase, salt, rounds);
    }

    private static int SaltStart => FileMagic.Length + sizeof(int);

    private static int KeyStart => SaltStart + PassphraseKey.SaltBytes;

    private static int RoundsOf(byte[] content) => content.Skip(FileMagic.Length).Take(sizeof(int)).Aggregate(0, (rounds, part) => (rounds << 8) | part);
}
