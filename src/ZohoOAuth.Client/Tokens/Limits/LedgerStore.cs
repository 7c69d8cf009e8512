using System.Collections.Concurrent;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Storage;

namespace ZohoOAuth.Client.Tokens.Limits;

/// <summary>
/// The files of the ledger, one for each client. All processes of the user share them under a lock. A change that cannot be written stays in memory
/// and is written with the next one.
/// </summary>
internal sealed class LedgerStore(ZohoHome home, ServerClock time, TimeProvider clock)
{
    /// <summary>The age at which entries are removed. No window is longer.</summary>
    private static readonly TimeSpan Retention = TimeSpan.FromDays(1);

    /// <summary>The longest wait for the lock. The counts are not worth a longer delay.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, LedgerRecord> _unwritten = new(StringComparer.Ordinal);
    private readonly object _gate = new();

    internal long Now => time.Now.ToUnixTimeMilliseconds();

    /// <summary>How far the times of this process are from the clock of this machine.</summary>
    internal TimeSpan Skew => time.Skew;

    /// <summary>The record of a client. It needs no lock, because files are replaced atomically.</summary>
    internal LedgerRecord Read(ClientKey client) => Read(PathOf(client));

    /// <summary>
    /// Changes the record of a client. If the file cannot be written, only this process knows the change; the command does not fail. An exception
    /// from <paramref name="change"/> reaches the caller.
    /// </summary>
    internal async Task ChangeAsync(ClientKey client, Action<LedgerRecord> change, Trace trace)
    {
        var path = PathOf(client);
        try
        {
            using var timeout = Poly.CancelAfter(Timeout, clock);
            using var held = await FileLock.AcquireAsync(path + ".lock", clock, timeout.Token).ConfigureAwait(false);
            await OwnerOnlyFile.ReplaceAsync(path, Changed(path, change).Write(), clock, timeout.Token).ConfigureAwait(false);
            _unwritten.TryRemove(path, out _);
        }
        catch (Exception error) when (FileFailure.Is(error) || error is OperationCanceledException)
        {
            trace.Write($"The token counts could not be saved. Only this process knows them: {error.Message}");
            lock (_gate)
            {
                _unwritten[path] = Changed(path, change);
            }
        }
    }

    private LedgerRecord Changed(string path, Action<LedgerRecord> change)
    {
        var record = Read(path);
        record.Prune(Now, Now - (long)Retention.TotalMilliseconds);
        change(record);
        return record;
    }

    private LedgerRecord Read(string path)
    {
        var record = LedgerRecord.Read(OwnerOnlyFile.ReadOrNull(path));
        if (_unwritten.TryGetValue(path, out var own))
        {
            record.Merge(own);
        }

        return record;
    }

    private string PathOf(ClientKey client) => Path.Combine(home.Folder("ledger"), client.FileName);
}
