using System.Management.Automation;
using ZohoOAuth.Binding;

namespace ZohoOAuth.SignIn;

/// <summary>
/// Lines for the person in front of the screen. They go the way of Write-Host: shown whatever the preferences are and wherever
/// the output goes, and never part of it.
/// </summary>
internal static class HostText
{
    /// <summary>The tag by which a host knows what is meant for it.</summary>
    private static readonly string[] Tags = ["PSHOST"];

    internal static Task ShowAsync(ZohoCmdlet cmdlet, params string[] lines) =>
        SayAsync(cmdlet, lines, line => new HostInformationMessage { Message = line });

    /// <summary>Light on dark whatever colors the screen has: turned around, many a reader does not see the code.</summary>
    internal static Task ShowCodeAsync(ZohoCmdlet cmdlet, IEnumerable<string> lines) =>
        SayAsync(cmdlet, lines, line => new HostInformationMessage { Message = line, ForegroundColor = ConsoleColor.White, BackgroundColor = ConsoleColor.Black });

    private static Task<bool> SayAsync(ZohoCmdlet cmdlet, IEnumerable<string> lines, Func<string, HostInformationMessage> message) => cmdlet.OnPipelineThreadAsync(() =>
    {
        foreach (var line in lines)
        {
            cmdlet.WriteInformation(message(line), Tags);
        }

        return true;
    });
}
