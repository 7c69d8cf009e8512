using System.Text;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Storage;

/// <summary>
/// The names of the secrets in other vaults, as this module last saw them, one file a vault. They are for suggestions: a key press must not unlock a
/// vault. The files contain no secret. A file that cannot be read or written is ignored.
/// </summary>
internal sealed class VaultNames(ZohoHome home, TimeProvider clock)
{
    private const string FolderName = "names";

    internal IReadOnlyList<string> Read(string vault)
    {
        try
        {
            return OwnerOnlyFile.ReadOrNull(PathOf(vault)) is { } content
                ? Encoding.UTF8.GetString(content).Split(['\n'], StringSplitOptions.RemoveEmptyEntries)
                : [];
        }
        catch (ZohoOAuthException)
        {
            return [];
        }
    }

    internal Task AddAsync(string vault, string name) => Read(vault) is var known && known.Contains(name, StringComparer.OrdinalIgnoreCase)
        ? Task.CompletedTask
        : SetAsync(vault, [.. known, name]);

    internal Task RemoveAsync(string vault, string name) => Read(vault) is var known && known.Contains(name, StringComparer.OrdinalIgnoreCase)
        ? SetAsync(vault, [.. known.Where(one => !string.Equals(one, name, StringComparison.OrdinalIgnoreCase))])
        : Task.CompletedTask;

    internal async Task SetAsync(string vault, IReadOnlyList<string> names)
    {
        try
        {
            var ordered = names.OrderBy(name => name, StringComparer.OrdinalIgnoreCase).ToArray();
            if (!ordered.SequenceEqual(Read(vault)))
            {
                await OwnerOnlyFile.ReplaceAsync(PathOf(vault), Encoding.UTF8.GetBytes(string.Join("\n", ordered)), clock, CancellationToken.None)
                    .ConfigureAwait(false);
            }
        }
        catch (Exception error) when (error is ZohoOAuthException || FileFailure.Is(error))
        {
            // The names are only for suggestions.
        }
    }

    private string PathOf(string vault) => Path.Combine(home.Folder(FolderName), Fingerprint.Of(vault.ToUpperInvariant()) + ".txt");
}
