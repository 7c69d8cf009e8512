using System.Management.Automation;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Sets a limit to your own number, where Zoho's documents disagree or Zoho has agreed to another.</summary>
/// <remarks>
/// <para>Zoho's pages name 10, 15 and 30 live access tokens, 10 requests in ten minutes and 5 in one: the FAQ's numbers are the default. What you set is kept under $env:ZOHO_HOME and counts for all processes of this user.</para>
/// </remarks>
/// <example><title>Thirty live access tokens</title>
/// <code>Set-ZohoTokenLimit -Limit LiveAccessToken -Maximum 30</code>
/// <para>Returns the limit as it is now.</para></example>
/// <example><title>Five refresh tokens in a minute</title>
/// <code>Set-ZohoTokenLimit RefreshTokenRequest -Maximum 5 -Window 00:01:00</code>
/// <para>The sixth within a minute is refused before it is asked for.</para></example>
/// <errors>InvalidInput</errors>
/// <related>Get-ZohoTokenLimit</related>
/// <seealso href="https://www.zoho.com/accounts/protocol/oauth/token-limits.html"/>
[Cmdlet(VerbsCommon.Set, "ZohoTokenLimit", SupportsShouldProcess = true)]
[OutputType(typeof(ZohoTokenLimit))]
public sealed class SetZohoTokenLimitCommand : ZohoCmdlet
{
    /// <summary>Which limit.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    public ZohoLimit Limit { get; set; }

    /// <summary>How many there may be.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateRange(1, 100_000)]
    public int? Maximum { get; set; }

    /// <summary>The span in which they are counted. What is counted as long as it lives has none.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public TimeSpan? Window { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        if (Maximum is null && Window is null)
        {
            throw ZohoErrors.InvalidInput("Maximum", "Neither -Maximum nor -Window was given.", "Give one of them, for example -Maximum 15.");
        }

        if (Window is { } window && (window < TimeSpan.FromSeconds(1) || window > TimeSpan.FromDays(1)))
        {
            throw ZohoErrors.InvalidInput("Window", $"A window of {window} cannot be counted.", "Give a span between a second and a day, for example -Window 00:10:00.");
        }

        if (Window is not null && Services.Limits[Limit].Window is null)
        {
            throw ZohoErrors.InvalidInput("Window", $"{Limit} is counted as long as the tokens live, not in a window.", "Leave -Window out.");
        }

        if (await Pipeline.ShouldProcessAsync($"{Limit}", $"Set the limit to {Maximum?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "its maximum"}{(Window is null ? string.Empty : $" in {Window}")}").ConfigureAwait(false))
        {
            var row = await Services.Limits.SetAsync(Limit, Maximum, Window, cancellationToken).ConfigureAwait(false);
            await Pipeline.WriteAsync(new ZohoTokenLimit(Limit, 0, row.Maximum, row.Window)).ConfigureAwait(false);
        }
    }
}
