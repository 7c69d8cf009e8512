using System.Text;

namespace ZohoOAuth.Client.Keeping;

/// <summary>
/// The embedded vault: one sealed file a secret, so that any number of processes can write different names at once, and
/// each file is replaced whole.
/// </summary>
internal sealed class LocalVault : ITokenVault
{
    internal const string VaultName = "Local";
    private const string Suffix = ".secret";

    private readonly ZohoHome _home;
    private readonly TimeProvider _clock;
    private readonly Trace _trace;

    internal LocalVault(ZohoHome home, TimeProvider clock, Trace trace)
    {
        _home = home;
        _clock = clock;
        _trace = trace;
    }

    public string Name => VaultName;

    private string Folder => _home.Folder("vault");

    public async Task<string?> ReadAsync(string name, CancellationToken cancellation)
    {
        if (OwnerOnlyFile.ReadOrNull(PathOf(name)) is not { } box)
        {
            return Unreadable(name) ? throw ZohoErrors.VaultUnavailable(VaultName, $"the file {PathOf(name)} cannot be read by this user.") : null;
        }

        var protector = await ProtectorAsync(cancellation).ConfigureAwait(false);
        return protector.OpenOrNull(box, Purpose(name)) is { } plain
            ? Encoding.UTF8.GetString(plain)
            : throw ZohoErrors.VaultUnavailable(VaultName, $"the file {PathOf(name)} is damaged, or was sealed by another user or with another key.");
    }

    public async Task WriteAsync(string name, string text, CancellationToken cancellation)
    {
        try
        {
            var protector = await ProtectorAsync(cancellation).ConfigureAwait(false);
            OwnerOnlyFile.Replace(PathOf(name), protector.Seal(Encoding.UTF8.GetBytes(text), Purpose(name)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw ZohoErrors.VaultWriteFailed(VaultName, name, error.Message, error);
        }
    }

    public Task<bool> RemoveAsync(string name, CancellationToken cancellation)
    {
        var path = PathOf(name);
        try
        {
            var existed = File.Exists(path);
            if (existed)
            {
                File.Delete(path);
            }

            return Task.FromResult(existed);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw ZohoErrors.VaultWriteFailed(VaultName, name, error.Message, error);
        }
    }

    public Task<IReadOnlyList<string>> ListAsync(string prefix, CancellationToken cancellation)
    {
        IReadOnlyList<string> names = Directory.Exists(Folder)
            ? [.. Directory.EnumerateFiles(Folder, "*" + Suffix).Select(Path.GetFileNameWithoutExtension).OfType<string>()
                .Where(name => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).OrderBy(name => name, StringComparer.OrdinalIgnoreCase)]
            : [];
        return Task.FromResult(names);
    }

    /// <summary>A sealed file says for which name it was sealed, so that one cannot be passed off as another.</summary>
    private static string Purpose(string name) => "vault:" + name.ToLowerInvariant();

    private bool Unreadable(string name) => File.Exists(PathOf(name));

    /// <summary>
    /// The file of a name in whatever case it was first written: PowerShell ignores case and so does every other vault, but
    /// not every file system.
    /// </summary>
    private string PathOf(string name)
    {
        var path = Path.Combine(Folder, name + Suffix);
        return File.Exists(path) || !Directory.Exists(Folder)
            ? path
            : Directory.EnumerateFiles(Folder, "*" + Suffix).FirstOrDefault(file => string.Equals(Path.GetFileName(file), name + Suffix, StringComparison.OrdinalIgnoreCase)) ?? path;
    }

    private Task<LocalProtector> ProtectorAsync(CancellationToken cancellation) =>
        LocalProtector.OpenAsync(Folder, _clock, _trace, cancellation);
}
