using System.Collections;
using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Client;
using ZohoOAuth.Client.Keeping;

namespace ZohoOAuth.Vault;

/// <summary>
/// A SecretManagement vault, through the cmdlets of that module. Source:
/// https://learn.microsoft.com/powershell/utility-modules/secretmanagement/overview
/// </summary>
internal sealed class SecretManagementVault : ITokenVault
{
    private const string NotFound = "GetSecretNotFound";

    private readonly ZohoCmdlet _cmdlet;
    private readonly bool _isSecretStore;

    internal SecretManagementVault(ZohoCmdlet cmdlet, string name, bool isSecretStore)
    {
        _cmdlet = cmdlet;
        _isSecretStore = isSecretStore;
        Name = name;
    }

    public string Name { get; }

    public async Task<string?> ReadAsync(string name, CancellationToken cancellation)
    {
        var result = await RunAsync("Get-Secret", new Hashtable { ["Name"] = name, ["AsPlainText"] = true }, cancellation).ConfigureAwait(false);
        if (result.Error is { } error)
        {
            return error.FullyQualifiedErrorId.StartsWith(NotFound, StringComparison.Ordinal) ? null : throw VaultErrors.Reading(Name, error);
        }

        return result.Output.Count == 0 ? null : Text(result.Output) ?? throw ZohoErrors.VaultUnavailable(Name, $"the secret {name} is no text, so it is not this module's.");
    }

    public async Task WriteAsync(string name, string text, CancellationToken cancellation)
    {
        if (!_isSecretStore)
        {
            await SetAsync(name, text, cancellation).ConfigureAwait(false);
            return;
        }

        using var turn = await SecretStoreTurn.TakeAsync(_cmdlet, Name, name, cancellation).ConfigureAwait(false);
        await SetAsync(name, text, cancellation).ConfigureAwait(false);
        await turn.ReadBackAnewAsync(cancellation).ConfigureAwait(false);
        if (await ReadAsync(name, cancellation).ConfigureAwait(false) != text)
        {
            throw ZohoErrors.VaultWriteFailed(Name, name, "another program wrote the store at the same moment, and what it gives back is not what was written.");
        }
    }

    private async Task SetAsync(string name, string text, CancellationToken cancellation)
    {
        var result = await RunAsync("Set-Secret", new Hashtable { ["Name"] = name, ["Secret"] = text, ["Confirm"] = false, ["WhatIf"] = false }, cancellation).ConfigureAwait(false);
        if (result.Error is { } error)
        {
            throw VaultErrors.Writing(Name, name, error);
        }
    }

    public async Task<bool> RemoveAsync(string name, CancellationToken cancellation)
    {
        if (!_isSecretStore)
        {
            return await TakeAwayAsync(name, cancellation).ConfigureAwait(false);
        }

        using var turn = await SecretStoreTurn.TakeAsync(_cmdlet, Name, name, cancellation).ConfigureAwait(false);
        var existed = await TakeAwayAsync(name, cancellation).ConfigureAwait(false);
        await turn.ReadBackAnewAsync(cancellation).ConfigureAwait(false);
        return existed;
    }

    private async Task<bool> TakeAwayAsync(string name, CancellationToken cancellation)
    {
        if ((await ListAsync(name, cancellation).ConfigureAwait(false)).Count == 0)
        {
            return false;
        }

        var result = await RunAsync("Remove-Secret", new Hashtable { ["Name"] = name, ["Confirm"] = false, ["WhatIf"] = false }, cancellation).ConfigureAwait(false);
        return result.Error is { } error ? throw VaultErrors.Writing(Name, name, error) : true;
    }

    public async Task<IReadOnlyList<string>> ListAsync(string prefix, CancellationToken cancellation)
    {
        var result = await RunAsync("Get-SecretInfo", new Hashtable { ["Name"] = prefix + "*" }, cancellation).ConfigureAwait(false);
        return result.Error is { } error
            ? throw VaultErrors.Reading(Name, error)
            : [.. result.Output.Select(info => info.Properties["Name"]?.Value?.ToString()).OfType<string>().OrderBy(name => name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>A secret of another type is not ours. A byte array arrives as several objects.</summary>
    private static string? Text(IReadOnlyList<PSObject> output) => output.Count == 1 ? output[0].BaseObject as string : null;

    private Task<VaultCommand.Result> RunAsync(string command, Hashtable parameters, CancellationToken cancellation)
    {
        parameters["Vault"] = Name;
        return VaultCommand.RunAsync(_cmdlet, command, parameters, cancellation);
    }
}
