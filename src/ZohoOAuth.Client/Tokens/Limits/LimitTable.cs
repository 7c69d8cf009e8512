using System.Text.Json;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Storage;

namespace ZohoOAuth.Client.Tokens.Limits;

/// <summary>
/// Zoho's limits as the FAQ documents them. Zoho's pages contradict each other, so the user can override the limits.
/// Sources: the FAQ, "2. Token Limit"; https://www.zoho.com/accounts/protocol/oauth/token-limits.html
/// </summary>
internal sealed class LimitTable(ZohoHome home, TimeProvider clock)
{
    private const string FileName = "limits.json";

    private static readonly Dictionary<ZohoLimit, LimitRow> Defaults = new()
    {
        [ZohoLimit.Grant] = new(10, TimeSpan.FromMinutes(10)),
        [ZohoLimit.AccessTokenRequest] = new(10, TimeSpan.FromMinutes(10)),
        [ZohoLimit.RefreshTokenRequest] = new(10, TimeSpan.FromMinutes(10)),
        [ZohoLimit.LiveAccessToken] = new(10, null),
        [ZohoLimit.RefreshToken] = new(20, null),
    };

    private string FilePath => Path.Combine(home.Folder("ledger"), FileName);

    internal LimitRow this[ZohoLimit limit] =>
        Read().TryGetValue(limit.ToString(), out var own) && own is { IsUsable: true } ? own.Row(Defaults[limit]) : Defaults[limit];

    /// <summary>Sets a limit for all processes of the user. A null argument keeps the current value.</summary>
    internal async Task<LimitRow> SetAsync(ZohoLimit limit, int? maximum, TimeSpan? window, CancellationToken cancellationToken)
    {
        try
        {
            using var held = await FileLock.AcquireAsync(FilePath + ".lock", clock, cancellationToken).ConfigureAwait(false);
            var now = this[limit];
            var all = Read();
            all[limit.ToString()] = new Setting { Maximum = maximum ?? now.Maximum, WindowSeconds = (long?)(window ?? now.Window)?.TotalSeconds };
            await OwnerOnlyFile.ReplaceAsync(FilePath, JsonSerializer.SerializeToUtf8Bytes(all), clock, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            throw ZohoErrors.InvalidInput(
                "Limit",
                $"The limit could not be written to {FilePath}: {error.Message}",
                "Make the folder writable, or set $env:ZOHO_HOME to a folder that is writable.",
                error);
        }

        return this[limit];
    }

    /// <summary>Reads the user's settings; empty when the file is damaged or not ours.</summary>
    private Dictionary<string, Setting> Read()
    {
        try
        {
            return OwnerOnlyFile.ReadOrNull(FilePath) is { } content ? JsonSerializer.Deserialize<Dictionary<string, Setting>>(content) ?? [] : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private sealed record Setting
    {
        public int Maximum { get; init; }

        public long? WindowSeconds { get; init; }

        internal bool IsUsable => Maximum > 0 && WindowSeconds is null or > 0 and < 31_536_000;

        /// <summary>The limit with the user's values. A limit on live tokens never has a window, so a window in the file is ignored.</summary>
        internal LimitRow Row(LimitRow usual) =>
            new(Maximum, usual.Window is null ? null : WindowSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : usual.Window);
    }
}

/// <summary>One of Zoho's limits: the maximum number in a window, or at the same time when there is no window.</summary>
internal readonly record struct LimitRow(int Maximum, TimeSpan? Window);
