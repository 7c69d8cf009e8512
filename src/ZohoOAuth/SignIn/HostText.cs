using System.Management.Automation;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.SignIn;

/// <summary>
/// Lines for the person in front of the screen. They go the way of Write-Host: shown whatever the preferences are and wherever
/// the output goes, and never part of it.
/// </summary>
internal static class HostText
{
    /// <summary>The tag by which a host knows what is meant for it.</summary>
    private static readonly string[] Tags = ["PSHOST"];

    internal static Task ShowAsync(IPipeline pipeline, params string[] lines) =>
        SayAsync(pipeline, lines, line => new HostInformationMessage { Message = line });

    /// <summary>Light on dark whatever colors the screen has: turned around, many a reader does not see the code.</summary>
    internal static Task ShowCodeAsync(IPipeline pipeline, IEnumerable<string> lines) =>
        SayAsync(pipeline, lines, line => new HostInformationMessage { Message = line, ForegroundColor = ConsoleColor.White, BackgroundColor = ConsoleColor.Black });

    private static Task SayAsync(IPipeline pipeline, IEnumerable<string> lines, Func<string, HostInformationMessage> message) => pipeline.OnPipelineThreadAsync(cmdlet =>
    {
        foreach (var line in lines)
        {
            cmdlet.WriteInformation(message(line), Tags);
        }
    });
}
