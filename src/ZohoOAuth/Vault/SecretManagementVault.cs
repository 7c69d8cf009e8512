using System.Collections;
using System.Management.Automation;
using System.Security;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Storage;

namespace ZohoOAuth.Vault;

/// <summary>
/// A SecretManagement vault, through the cmdlets of that module. Source:
/// https://learn.microsoft.com/powershell/utility-modules/secretmanagement/overview
/// Secrets go in and come out as SecureString, because module logging writes the values of all other parameters and outputs to the log.
/// </summary>
/// <param name="commands">The commands of SecretManagement.</param>
/// <param name="name">The name of the vault.</param>
/// <param name="secretStore">The folder of the module SecretStore. Null if the vault is another one.</param>
internal sealed class SecretManagementVault(VaultCommands commands, string name, string? secretStore = null) : ITokenVault
{
    private const string NotFound = "GetSecretNotFound";

    /// <summary>Whether a call of this cmdlet found SecretStore unlocked.</summary>
    private bool _isUnlocked;

    public string Name { get; } = name;

    public async Task<string?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var result = await RunAsync("Get-Secret", new Hashtable { ["Name"] = name }, cancellationToken).ConfigureAwait(false);
        if (result.Error is { } error)
        {
            return error.FullyQualifiedErrorId.StartsWith(NotFound, StringComparison.Ordinal) ? null : throw VaultErrors.ReadFailed(Name, error);
        }

        return result.Output.Count == 0
            ? null
            : Text(result.Output) ?? throw ZohoErrors.VaultUnavailable(Name, $"The secret {name} is not text, so this module did not write it.");
    }

    public async Task WriteAsync(string name, string text, CancellationToken cancellationToken)
    {
        if (secretStore is null)
        {
            await SetAsync(name, text, cancellationToken).ConfigureAwait(false);
            return;
        }

        using var storeLock = await SecretStoreLock.AcquireAsync(commands, Name, name, cancellationToken).ConfigureAwait(false);
        await SetAsync(name, text, cancellationToken).ConfigureAwait(false);
        await storeLock.ReloadAfterWriteAsync(cancellationToken).ConfigureAwait(false);
        if (await ReadAsync(name, cancellationToken).ConfigureAwait(false) != text)
        {
            throw ZohoErrors.VaultWriteFailed(
                Name, name, "Another program wrote to the store at the same time, and the vault returned something else than was written.");
        }
    }

    private async Task SetAsync(string name, string text, CancellationToken cancellationToken)
    {
        var result = await RunAsync(
            "Set-Secret",
            new Hashtable { ["Name"] = name, ["Secret"] = SecretText.Hide(text), ["Confirm"] = false, ["WhatIf"] = false },
            cancellationToken).ConfigureAwait(false);
        if (result.Error is { } error)
        {
            throw VaultErrors.WriteFailed(Name, name, error);
        }
    }

    public async Task<bool> RemoveAsync(string name, CancellationToken cancellationToken)
    {
        if (secretStore is null)
        {
            return await RemoveSecretAsync(name, cancellationToken).ConfigureAwait(false);
        }

        using var storeLock = await SecretStoreLock.AcquireAsync(commands, Name, name, cancellationToken).ConfigureAwait(false);
        var existed = await RemoveSecretAsync(name, cancellationToken).ConfigureAwait(false);
        await storeLock.ReloadAfterWriteAsync(cancellationToken).ConfigureAwait(false);
        return existed;
    }

    private async Task<bool> RemoveSecretAsync(string name, CancellationToken cancellationToken)
    {
        if (!(await ListAsync(name, cancellationToken).ConfigureAwait(false)).Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return false;
        }

        var result = await RunAsync("Remove-Secret", new Hashtable { ["Name"] = name, ["Confirm"] = false, ["WhatIf"] = false }, cancellationToken)
            .ConfigureAwait(false);
        return result.Error is { } error ? throw VaultErrors.WriteFailed(Name, name, error) : true;
    }

    public async Task<IReadOnlyList<string>> ListAsync(string prefix, CancellationToken cancellationToken)
    {
        var result = await RunAsync("Get-SecretInfo", new Hashtable { ["Name"] = prefix + "*" }, cancellationToken).ConfigureAwait(false);
        return result.Error is { } error
            ? throw VaultErrors.ReadFailed(Name, error)
            : [.. result.Output
                .Select(info => info.Properties["Name"]?.Value?.ToString())
                .OfType<string>()
                .OrderBy(name => name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>
    /// SecretManagement returns the plain text of earlier versions as a SecureString too. A secret of another type is not ours. A byte array
    /// arrives as several objects.
    /// </summary>
    private static string? Text(IReadOnlyList<PSObject> output) =>
        output.Count == 1 && output[0].BaseObject is SecureString secret ? SecretText.Reveal(secret) : null;

    private async Task<VaultCommands.Result> RunAsync(string command, Hashtable parameters, CancellationToken cancellationToken)
    {
        if (secretStore is not null && !_isUnlocked)
        {
            await SecretStoreProbe.RequireUnlockedAsync(commands, Name, secretStore, cancellationToken).ConfigureAwait(false);
            _isUnlocked = true;
        }

        parameters["Vault"] = Name;
        return await commands.RunAsync(command, parameters, cancellationToken).ConfigureAwait(false);
    }
}
