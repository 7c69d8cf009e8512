using System.Management.Automation;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.SignIn;

/// <summary>Shows lines to the user on the screen, as Write-Host does: independent of preferences, and never part of the output.</summary>
internal static class HostOutput
{
    /// <summary>The tag that makes a host show the line.</summary>
    private static readonly string[] Tags = ["PSHOST"];

    internal static Task ShowAsync(IPipeline pipeline, params string[] lines) =>
        SayAsync(pipeline, lines, line => new HostInformationMessage { Message = line });

    /// <summary>Always light on dark, because many scanners cannot read an inverted QR code.</summary>
    internal static Task ShowCodeAsync(IPipeline pipeline, IEnumerable<string> lines) =>
        SayAsync(
            pipeline, lines, line => new HostInformationMessage { Message = line, ForegroundColor = ConsoleColor.White, BackgroundColor = ConsoleColor.Black });

    private static Task SayAsync(IPipeline pipeline, IEnumerable<string> lines, Func<string, HostInformationMessage> message) =>
        pipeline.OnPipelineThreadAsync(cmdlet =>
        {
            foreach (var line in lines)
            {
                // The device flow shows texts of a server, and a request can come from a file.
                cmdlet.WriteInformation(message(Redactor.Printable(line)), Tags);
            }
        });
}
