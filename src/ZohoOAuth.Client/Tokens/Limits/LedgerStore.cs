using System.Collections.Concurrent;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Storage;

namespace ZohoOAuth.Client.Tokens.Limits;

/// <summary>
/// The files of the ledger, one a client, which all processes of the user read and write in turn. What cannot be written is
/// remembered by the process, and written with the next change that can.
/// </summary>
internal sealed class LedgerStore(ZohoHome home, ServerClock time, TimeProvider clock)
{
    /// <summary>What a page is forgotten after, at the most: no window is longer.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    /// <summary>Somebody who holds the lock longer is ill: the ledger is not worth waiting for.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, LedgerRecord> _unwritten = new(StringComparer.Ordinal);
    private readonly object _gate = new();

    internal long Now => time.Now.ToUnixTimeMilliseconds();

    /// <summary>The page of a client, without a lock: a file is replaced whole.</summary>
    internal LedgerRecord Read(string accountsUrl, string clientId) => Read(PathOf(accountsUrl, clientId));

    /// <summary>
    /// Changes the page of a client. That it cannot be written costs what others would have learned, not the command; what
    /// <paramref name="change"/> throws goes through.
    /// </summary>
    internal async Task ChangeAsync(string accountsUrl, string clientId, Action<LedgerRecord> change, Trace trace)
    {
        var path = PathOf(accountsUrl, clientId);
        try
        {
            using var timeout = Poly.CancelAfter(Timeout, clock);
            using var held = await FileLock.AcquireAsync(path + ".lock", clock, timeout.Token).ConfigureAwait(false);
            OwnerOnlyFile.Replace(path, Changed(path, change).Write());
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
        record.Prune(Now, Now - (long)Memory.TotalMilliseconds);
        change(record);
        return record;
    }

    private LedgerRecord Read(string path)
    {
        var record = LedgerRecord.Read(OwnerOnlyFile.ReadOrNull(path));
        if (_unwritten.TryGetValue(path, out var own))
        {
            record.Include(own);
        }

        return record;
    }

    private string PathOf(string accountsUrl, string clientId) => Path.Combine(home.Folder("ledger"), Fingerprint.Of($"{accountsUrl}|{clientId}") + ".json");
}
