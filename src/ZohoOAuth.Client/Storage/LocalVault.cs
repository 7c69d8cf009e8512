using System.Text;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Storage;

/// <summary>
/// The embedded vault. Each secret has its own encrypted file, which is replaced atomically. Many processes can write different names at the same
/// time.
/// </summary>
internal sealed class LocalVault(ZohoHome home, TimeProvider clock, Trace trace, Dpapi? dpapi = null, Func<string?>? passphrase = null) : ITokenVault
{
    internal const string VaultName = "Local";
    private const string FolderName = "vault";
    private const string Suffix = ".secret";

    /// <summary>The recommended action for an unusable file of the vault.</summary>
    private const string Repair =
        "Restore the file from a backup. If there is none, delete it, remove the connections that cannot be read with Remove-ZohoToken -Vault Local, "
        + "and sign in again with Get-ZohoGrantUrl.";

    private readonly ZohoHome _home = home;

    public string Name => VaultName;

    private string Folder => _home.Folder(FolderName);

    private LocalProtector Protector =>
        new(Folder, dpapi ?? Dpapi.OfSystem, passphrase ?? (static () => Environment.GetEnvironmentVariable(VaultPassphrase.Variable)));

    public Task<string?> ReadAsync(string name, CancellationToken cancellationToken) => Task.FromResult(Read(name));

    public async Task WriteAsync(string name, string text, CancellationToken cancellationToken)
    {
        try
        {
            var secret = await Protector.SealAsync(Encoding.UTF8.GetBytes(text), Purpose(name), clock, trace, cancellationToken).ConfigureAwait(false);
            await OwnerOnlyFile.ReplaceAsync(PathOf(name), secret, clock, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            throw NotWritten(name, error);
        }
    }

    public async Task<bool> RemoveAsync(string name, CancellationToken cancellationToken)
    {
        var path = PathOf(name);
        try
        {
            var existed = File.Exists(path);
            if (existed)
            {
                await FileReplacement.DeleteAsync(path, clock, cancellationToken).ConfigureAwait(false);
            }

            return existed;
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            throw NotWritten(name, error);
        }
    }

    public Task<IReadOnlyList<string>> ListAsync(string prefix, CancellationToken cancellationToken) => Task.FromResult(Names(_home, prefix));

    /// <summary>The names that start with the prefix. They come from the file names, so no file is opened.</summary>
    internal static IReadOnlyList<string> Names(ZohoHome home, string prefix)
    {
        try
        {
            return [.. Directory.EnumerateFiles(home.Folder(FolderName), "*" + Suffix).Select(Path.GetFileNameWithoutExtension).OfType<string>()
                .Where(name => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).OrderBy(name => name, StringComparer.OrdinalIgnoreCase)];
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            throw ZohoErrors.VaultUnavailable(VaultName, error.Message, error);
        }
    }

    internal static ZohoOAuthException Unusable(string detail) => ZohoErrors.VaultUnavailable(VaultName, detail, action: Repair);

    private static ZohoOAuthException NotWritten(string name, Exception error) => ZohoErrors.VaultWriteFailed(
        VaultName,
        name,
        error.Message,
        error,
        "Close the program that has the file open, or correct the permissions of its folder. Then run the command again, or save the token with "
            + "Save-ZohoToken. To use another vault, add -Vault.");

    private static ZohoOAuthException Unreadable(string path) => ZohoErrors.VaultUnavailable(
        VaultName,
        $"This user cannot read the file {path}, or another program has locked it.",
        action: "Run the command again. If the error returns, close the program that has the file open, or correct the permissions of the file.");

    private string? Read(string name)
    {
        if (OwnerOnlyFile.ReadOrNull(PathOf(name)) is not { } box)
        {
            return File.Exists(PathOf(name))
                ? throw (FileOwnership.ProblemOf(PathOf(name)) is { } problem
                    ? Unusable($"The file {PathOf(name)} is not used, because {problem}.")
                    : Unreadable(PathOf(name)))
                : null;
        }

        return Protector.OpenOrNull(box, Purpose(name)) is { } plain
            ? Encoding.UTF8.GetString(plain)
            : throw Unusable($"The file {PathOf(name)} is damaged, or was encrypted by another user or with another key.");
    }

    /// <summary>Binds the encrypted file to its name, so that it cannot be used under another name.</summary>
    private static string Purpose(string name) => "vault:" + name.ToLowerInvariant();

    /// <summary>
    /// The path of the secret. Names are case-insensitive, as PowerShell users expect, even when the file system is case-sensitive.
    /// </summary>
    private string PathOf(string name)
    {
        var path = Path.Combine(Folder, name + Suffix);
        return File.Exists(path) ? path : Path.Combine(Folder, (Names(_home, name).FirstOrDefault(other => other.Length == name.Length) ?? name) + Suffix);
    }
}
