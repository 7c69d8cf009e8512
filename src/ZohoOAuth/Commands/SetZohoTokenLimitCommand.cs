using System.Management.Automation;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Changes the maximum or the time window of a token limit.</summary>
/// <remarks>
/// <para>Use this cmdlet if other numbers than the defaults apply to you. The defaults come from Zoho's FAQ, but other pages of Zoho name
/// 10, 15 or 30 active access tokens, and 10 requests in ten minutes or 5 in one minute. The module saves your numbers in $env:ZOHO_HOME.
/// They apply to all processes of this user.</para>
/// </remarks>
/// <example><title>Allow 30 active access tokens</title>
/// <code>Set-ZohoTokenLimit -Limit LiveAccessToken -Maximum 30</code>
/// <para>Returns the changed limit.</para></example>
/// <example><title>Allow five refresh tokens in one minute</title>
/// <code>Set-ZohoTokenLimit RefreshTokenRequest -Maximum 5 -Window 00:01:00</code>
/// <para>The module refuses the sixth request within a minute and does not send it.</para></example>
/// <errors>InvalidInput</errors>
/// <related>Get-ZohoTokenLimit</related>
/// <seealso href="https://www.zoho.com/accounts/protocol/oauth/token-limits.html"/>
[Cmdlet(VerbsCommon.Set, "ZohoTokenLimit", SupportsShouldProcess = true)]
[OutputType(typeof(ZohoTokenLimit))]
public sealed class SetZohoTokenLimitCommand : ZohoCmdlet
{
    /// <summary>The limit to change. Get-ZohoTokenLimit shows the current numbers.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    public ZohoLimit Limit { get; set; }

    /// <summary>The maximum number. By default, it does not change.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateRange(1, 100_000)]
    public int? Maximum { get; set; }

    /// <summary>
    /// The time window in which the module counts, from one second to one day, for example 00:10:00. LiveAccessToken and RefreshToken have
    /// no window, because the module counts them as long as they are valid.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public TimeSpan? Window { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        if (Maximum is null && Window is null)
        {
            throw ZohoErrors.InvalidInput("Maximum", "No -Maximum and no -Window was specified.", "Specify at least one of them, for example -Maximum 15.");
        }

        if (Window is { } window && (window < TimeSpan.FromSeconds(1) || window > TimeSpan.FromDays(1)))
        {
            throw ZohoErrors.InvalidInput(
                "Window", $"The window {window} is out of range.", "Specify a time between one second and one day, for example -Window 00:10:00.");
        }

        if (Window is not null && Services.Limits[Limit].Window is null)
        {
            throw ZohoErrors.InvalidInput("Window", $"{Limit} has no window: it counts the tokens that are valid.", "Omit -Window.");
        }

        var maximum = Maximum?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "its maximum";
        var perWindow = Window is null ? string.Empty : $" in {Window}";
        if (await Pipeline.ShouldProcessAsync($"{Limit}", $"Set the limit to {maximum}{perWindow}").ConfigureAwait(false))
        {
            var row = await Services.Limits.SetAsync(Limit, Maximum, Window, cancellationToken).ConfigureAwait(false);
            await Pipeline.WriteAsync(new ZohoTokenLimit(Limit, 0, row.Maximum, row.Window)).ConfigureAwait(false);
        }
    }
}
