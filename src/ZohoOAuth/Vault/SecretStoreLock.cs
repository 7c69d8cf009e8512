using System.Collections;
using System.Runtime.InteropServices;
using System.Security;
using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Vault;

/// <summary>
/// One process's turn to write into SecretStore. SecretStore keeps its whole file in the memory of each process, writes it back
/// whole, and looks at the file again only five seconds after the last change: two processes that write within that time lose
/// what the first has written. So our processes write in turn, and each has the file read anew before.
/// Source: https://github.com/PowerShell/SecretStore/issues/111
/// </summary>
internal sealed class SecretStoreLock : IDisposable
{
    internal const string ModuleName = "Microsoft.PowerShell.SecretStore";

    private const string NoPassword = "None";

    /// <summary>SecretStore reads a changed file again five seconds after its last change; one more for the reading.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(6);

    /// <summary>Eight processes that each let the file settle, and some room.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(90);

    /// <summary>When the file was written by this process: then its memory is as new as the file. The turns guard it.</summary>
    private static DateTime _ownWrite;

    private readonly IPipeline _pipeline;
    private readonly IDisposable? _held;
    private readonly bool _hasPassword;

    private SecretStoreLock(IPipeline pipeline, IDisposable? held, bool hasPassword)
    {
        _pipeline = pipeline;
        _held = held;
        _hasPassword = hasPassword;
    }

    private static string StoreFile => Path.Combine(
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows)
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "Microsoft", "PowerShell", "secretmanagement")
            : Path.Combine(Environment.GetEnvironmentVariable("HOME") ?? string.Empty, ".secretmanagement"),
        "localstore",
        "storefile");

    /// <summary>Waits for the turn, and has the file read anew. Dispose it when what was written has been read back.</summary>
    internal static async Task<SecretStoreLock> AcquireAsync(IPipeline pipeline, string vault, string secret, CancellationToken cancellationToken)
    {
        var configuration = await VaultCommand.RunNonInteractivelyAsync(pipeline, "Get-SecretStoreConfiguration", new Hashtable(), cancellationToken).ConfigureAwait(false);
        var hasPassword = configuration.Output.Count == 0 || configuration.Output[0].Properties["Authentication"]?.Value?.ToString() != NoPassword;
        var cursor = new SecretStoreLock(pipeline, await LockAsync(pipeline, vault, secret, cancellationToken).ConfigureAwait(false), hasPassword);
        try
        {
            await cursor.ReloadAsync(cancellationToken).ConfigureAwait(false);
            return cursor;
        }
        catch
        {
            cursor.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Has the file read anew. Where it has no password, naming one drops what is in memory, and the error that it gives is of no
    /// interest. Where it has one, a wrong one would lock it: then only waiting helps.
    /// </summary>
    internal async Task ReloadAsync(CancellationToken cancellationToken)
    {
        if (!_hasPassword)
        {
            using var none = new SecureString();
            none.AppendChar('-');
            await VaultCommand.RunNonInteractivelyAsync(_pipeline, "Unlock-SecretStore", new Hashtable { ["Password"] = none.Copy() }, cancellationToken).ConfigureAwait(false);
            return;
        }

        var changed = File.GetLastWriteTimeUtc(StoreFile);
        var left = changed + Settling - ClientServices.Process.Clock.GetUtcNow().UtcDateTime;
        if (changed != _ownWrite && left > TimeSpan.Zero)
        {
            _pipeline.Trace.Write($"SecretStore was written a moment ago; it takes {left.TotalSeconds:0.#} seconds until this process sees it.");
            await Poly.DelayAsync(left < Settling ? left : Settling, ClientServices.Process.Clock, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Whether memory can be trusted to be what the file holds; where there is a password it cannot be read anew at will.</summary>
    internal Task ReloadAfterWriteAsync(CancellationToken cancellationToken)
    {
        _ownWrite = File.GetLastWriteTimeUtc(StoreFile);
        return _hasPassword ? Task.CompletedTask : ReloadAsync(cancellationToken);
    }

    public void Dispose() => _held?.Dispose();

    /// <summary>The store is the user's, whatever ZOHO_HOME is: so is the lock.</summary>
    private static async Task<IDisposable?> LockAsync(IPipeline pipeline, string vault, string secret, CancellationToken cancellationToken)
    {
        using var timeout = Poly.CancelAfter(Timeout, ClientServices.Process.Clock);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return await FileLock.AcquireAsync(Path.Combine(ZohoHome.OfUser, "secretstore.lock"), ClientServices.Process.Clock, over.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw ZohoErrors.VaultWriteFailed(vault, secret, $"other processes have been writing into it for {Timeout.TotalSeconds:0} seconds.");
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            pipeline.Trace.Warn($"The vault '{vault}' is written without a lock across processes, so that two that write at once can lose a connection: {error.Message}");
            return null;
        }
    }
}
