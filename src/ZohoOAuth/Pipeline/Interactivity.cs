using System.Management.Automation.Host;
using System.Management.Automation.Remoting;

namespace ZohoOAuth.Pipeline;

/// <summary>Whether somebody sits in front of the session, and what that person says.</summary>
internal static class Interactivity
{
    private const string ConsoleHost = "ConsoleHost";

    /// <summary>The host of remote sessions, whose questions travel to whoever opened them, and of background jobs.</summary>
    private const string RemoteHost = "ServerRemoteHost";

    /// <summary>
    /// Whether a question would reach anybody. Hosts other than the console know for themselves. The one look at the console
    /// of the module: no host says whether its input is redirected, and nothing is read or written here.
    /// </summary>
    internal static bool IsInteractive(PSHost host) =>
        IsInteractive(host.Name, Environment.UserInteractive, Console.IsInputRedirected, Environment.GetCommandLineArgs());

    internal static bool IsInteractive(string host, bool isUserInteractive, bool isInputRedirected, string[] arguments) => host switch
    {
        ConsoleHost => isUserInteractive && !isInputRedirected && !arguments.Any(IsNonInteractive),
        RemoteHost => !arguments.Any(IsJob),
        _ => true,
    };

    /// <summary>What the person answers; false where nobody is, or the host cannot ask.</summary>
    internal static Task<bool> AskAsync(IPipeline pipeline, string question, string caption) => pipeline.OnPipelineThreadAsync(cmdlet =>
    {
        try
        {
            return IsInteractive(cmdlet.Host) && cmdlet.ShouldContinue(question, caption);
        }
        catch (Exception error) when (IsUnsupportedByHost(error))
        {
            return false;
        }
    });

    /// <summary>Hosts that cannot ask, or read keys, say so in one of these ways.</summary>
    internal static bool IsUnsupportedByHost(Exception error) =>
        error is HostException or NotImplementedException or NotSupportedException or InvalidOperationException or PSRemotingDataStructureException;

    /// <summary>PowerShell takes "-NonInteractive" in any shortening that is still clear, and with a slash too.</summary>
    private static bool IsNonInteractive(string argument) =>
        argument.Length >= "-noni".Length && argument[0] is '-' or '/'
        && "NonInteractive".StartsWith(argument.TrimStart('-', '/'), StringComparison.OrdinalIgnoreCase);

    /// <summary>The process of a background job: its questions wait until somebody fetches what the job put out, if ever.</summary>
    private static bool IsJob(string argument) => argument.ToLowerInvariant() is "-s" or "-servermode";
}
