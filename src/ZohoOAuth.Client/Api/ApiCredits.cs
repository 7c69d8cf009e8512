using System.Globalization;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Http;

namespace ZohoOAuth.Client.Api;

/// <summary>The API credits or calls that a response reports.</summary>
/// <param name="Remaining">How many are left.</param>
/// <param name="Limit">How many Zoho allows. Null if the response does not say.</param>
/// <param name="ResetsAt">When the limit is reset. Null if the response does not say.</param>
/// <param name="Header">The header with the number.</param>
internal sealed record ApiCredits(long Remaining, long? Limit, DateTimeOffset? ResetsAt, string Header)
{
    private const long MaxMilliseconds = 253_402_300_799_999;
    private const long MaxSeconds = 31_536_000;

    /// <summary>What the response reports. Null if it reports nothing. The headers of the products differ, so the product need not be known.</summary>
    internal static ApiCredits? Of(HttpResponse response, ServerClock clock) => CreditHeaders.Rows
        .Select(row => Number(response, row.Remaining) is { } left
            ? new ApiCredits(left, Number(response, row.Limit), ResetOf(row, response, clock.LocalNow), row.Remaining)
            : null)
        .FirstOrDefault(credits => credits is not null);

    private static DateTimeOffset? ResetOf(CreditHeader row, HttpResponse response, DateTimeOffset now) => Number(response, row.Reset) switch
    {
        <= MaxSeconds and { } seconds when row.IsResetInSeconds => now.AddSeconds(seconds),
        <= MaxMilliseconds and { } milliseconds when !row.IsResetInSeconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds),
        _ => null,
    };

    private static long? Number(HttpResponse response, string? header) =>
        header is not null && long.TryParse(response.Header(header), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
