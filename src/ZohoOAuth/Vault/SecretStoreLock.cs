using System.Collections;
using System.Runtime.InteropServices;
using System.Security;
using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Storage;

namespace ZohoOAuth.Vault;

/// <summary>
/// The turn of one process to write to SecretStore. SecretStore keeps its file in the memory of each process, writes it back as a whole,
/// and reads it again only five seconds after the last change. If two processes write within that time, the changes of the first are lost.
/// Therefore the processes of this module take turns, and each one makes SecretStore read the file again first. Source:
/// https://github.com/PowerShell/SecretStore/issues/111
/// </summary>
internal sealed class SecretStoreLock : IDisposable
{
    internal const string ModuleName = "Microsoft.PowerShell.SecretStore";

    private const string NoPassword = "None";

    /// <summary>SecretStore reads a changed file again after five seconds. One second is added for the reading.</summary>
    private static readonly TimeSpan RefreshDelay = TimeSpan.FromSeconds(6);

    /// <summary>Enough for eight processes that each wait for the file to settle.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(90);

    /// <summary>The time when this process last wrote the file. Its memory is then up to date. The turns protect this field.</summary>
    private static DateTime _ownWrite;

    private readonly VaultCommands _commands;
    private readonly IDisposable? _held;
    private readonly bool _hasPassword;

    private SecretStoreLock(VaultCommands commands, IDisposable? held, bool hasPassword)
    {
        _commands = commands;
        _held = held;
        _hasPassword = hasPassword;
    }

    private static string StoreFile => Path.Combine(
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows)
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "Microsoft", "PowerShell", "secretmanagement")
            : Path.Combine(Environment.GetEnvironmentVariable("HOME") ?? string.Empty, ".secretmanagement"),
        "localstore",
        "storefile");

    /// <summary>
    /// Waits for the turn and makes SecretStore read the file again. Dispose the lock after you have read back what you wrote.
    /// </summary>
    internal static async Task<SecretStoreLock> AcquireAsync(VaultCommands commands, string vault, string secret, CancellationToken cancellationToken)
    {
        var configuration = await commands.RunAsync("Get-SecretStoreConfiguration", new Hashtable(), cancellationToken, canPrompt: false)
            .ConfigureAwait(false);
        var hasPassword = configuration.Output.Count == 0 || configuration.Output[0].Properties["Authentication"]?.Value?.ToString() != NoPassword;
        var storeLock = new SecretStoreLock(commands, await LockAsync(commands, vault, secret, cancellationToken).ConfigureAwait(false), hasPassword);
        try
        {
            await storeLock.ReloadAsync(cancellationToken).ConfigureAwait(false);
            return storeLock;
        }
        catch
        {
            storeLock.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Makes SecretStore read the file again. Without a password, an unlock with any password clears the memory, and its error does not
    /// matter. With a password, a wrong one would lock the store, so only waiting helps.
    /// </summary>
    internal async Task ReloadAsync(CancellationToken cancellationToken)
    {
        if (!_hasPassword)
        {
            using var none = new SecureString();
            none.AppendChar('-');
            await _commands.RunAsync("Unlock-SecretStore", new Hashtable { ["Password"] = none.Copy() }, cancellationToken, canPrompt: false)
                .ConfigureAwait(false);
            return;
        }

        var changed = File.GetLastWriteTimeUtc(StoreFile);
        var left = changed + RefreshDelay - ClientServices.Process.Clock.GetUtcNow().UtcDateTime;
        if (changed != _ownWrite && left > TimeSpan.Zero)
        {
            _commands.Trace.Write($"SecretStore has just changed. Waiting {left.TotalSeconds:0.#} seconds until this process can read the change.");
            await Poly.DelayAsync(left < RefreshDelay ? left : RefreshDelay, ClientServices.Process.Clock, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Prepares for reading back. With a password, SecretStore cannot be made to read the file again, so its memory has to do.
    /// </summary>
    internal Task ReloadAfterWriteAsync(CancellationToken cancellationToken)
    {
        _ownWrite = File.GetLastWriteTimeUtc(StoreFile);
        return _hasPassword ? Task.CompletedTask : ReloadAsync(cancellationToken);
    }

    public void Dispose() => _held?.Dispose();

    /// <summary>The store belongs to the user and does not depend on ZOHO_HOME. The same is true for the lock.</summary>
    private static async Task<IDisposable?> LockAsync(VaultCommands commands, string vault, string secret, CancellationToken cancellationToken)
    {
        using var timeout = Poly.CancelAfter(Timeout, ClientServices.Process.Clock);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            var path = Path.Combine(ZohoHome.OfUser, "secretstore.lock");
            var held = await FileLock.AcquireAsync(path, ClientServices.Process.Clock, cancellation.Token).ConfigureAwait(false);
            LockEffect.WarnOnce(path, commands.Trace, ZohoHome.StateVariable);
            return held;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw ZohoErrors.VaultWriteFailed(vault, secret, $"Other processes have been writing to it for {Timeout.TotalSeconds:0} seconds.");
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            commands.Trace.Warn(
                $"The vault '{vault}' is changed without a lock, so a connection can get lost if another process changes the vault at the same time. "
                    + $"{error.Message}");
            return null;
        }
    }
}
