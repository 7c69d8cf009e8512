using System.Runtime.InteropServices;
using System.Text.Json;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Storage;

/// <summary>
/// The vaults that the user registered with SecretManagement, from the file of that module. It is for suggestions only: a file of another version, or
/// none, has no vaults. Source: https://github.com/PowerShell/SecretManagement/blob/main/src/code/Utils.cs (SecretVaultCache)
/// </summary>
/// <param name="Names">The names of the vaults.</param>
/// <param name="Default">The default vault. Null if there is none.</param>
internal sealed record SecretVaultRegistry(IReadOnlyList<string> Names, string? Default)
{
    private static readonly SecretVaultRegistry None = new([], null);

    private static string? Folder => RuntimeInformation.IsOSPlatform(OSPlatform.Windows)
        ? Under(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), Path.Combine("Microsoft", "PowerShell", "secretmanagement"))
        : Under(Environment.GetEnvironmentVariable("HOME"), ".secretmanagement");

    internal static SecretVaultRegistry Read() =>
        Folder is { } folder && OwnerOnlyFile.ReadAnyOrNull(Path.Combine(folder, "secretvaultregistry", "vaultinfo")) is { } content
            ? ExternalJson.ReadOrNull(content, Parse) ?? None
            : None;

    private static SecretVaultRegistry Parse(JsonElement root)
    {
        string[] names = root.Find("Vaults") is { ValueKind: JsonValueKind.Object } vaults ? [.. vaults.EnumerateObject().Select(vault => vault.Name)] : [];
        return new(names, root.Text("DefaultVaultName") is { } name && names.Contains(name, StringComparer.OrdinalIgnoreCase) ? name : null);
    }

    private static string? Under(string? folder, string name) => string.IsNullOrEmpty(folder) ? null : Path.Combine(folder, name);
}
