using System.Globalization;
using System.Text;

namespace ZohoOAuth.Client.Keeping;

/// <summary>The files of the ledger, one a client, which all processes of the user read and write in turn.</summary>
internal sealed class LedgerBook
{
    /// <summary>What a page is forgotten after, at the most: no window is longer.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    /// <summary>Somebody who holds the lock longer is ill: the ledger is not worth waiting for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly ZohoHome _home;
    private readonly ServerClock _time;
    private readonly TimeProvider _clock;

    internal LedgerBook(ZohoHome home, ServerClock time, TimeProvider clock)
    {
        _home = home;
        _time = time;
        _clock = clock;
    }

    internal long Now => _time.Now.ToUnixTimeMilliseconds();

    /// <summary>What is written, without a lock: a file is replaced whole.</summary>
    internal LedgerRecord Read(string accountsUrl, string clientId) => LedgerRecord.Read(OwnerOnlyFile.ReadOrNull(PathOf(accountsUrl, clientId)));

    /// <summary>
    /// Changes the page of a client. That it cannot be written costs the counting, not the command; what
    /// <paramref name="change"/> throws goes through.
    /// </summary>
    internal async Task ChangeAsync(string accountsUrl, string clientId, Action<LedgerRecord> change, Trace trace)
    {
        var path = PathOf(accountsUrl, clientId);
        try
        {
            using var patience = Poly.CancelAfter(Patience, _clock);
            using var held = await FileLock.AcquireAsync(path + ".lock", _clock, patience.Token).ConfigureAwait(false);
            var record = LedgerRecord.Read(OwnerOnlyFile.ReadOrNull(path));
            record.Prune(Now, Now - (long)Memory.TotalMilliseconds);
            change(record);
            OwnerOnlyFile.Replace(path, record.Write());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            trace.Write($"The ledger of tokens was not written: {error.Message}");
        }
    }

    private string PathOf(string accountsUrl, string clientId)
    {
        var hash = Poly.Sha256(Encoding.UTF8.GetBytes($"{accountsUrl}|{clientId}"));
        return Path.Combine(_home.Folder("ledger"), string.Concat(hash.Take(16).Select(part => part.ToString("x2", CultureInfo.InvariantCulture))) + ".json");
    }
}
