using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Remoting;

namespace ZohoOAuth.Pipeline;

/// <summary>Whether a user can answer prompts in this session, and the answer to a prompt.</summary>
internal static class Interactivity
{
    private const string ConsoleHost = "ConsoleHost";

    /// <summary>The host of remote sessions, which forwards prompts to the user, and of background jobs.</summary>
    private const string RemoteHost = "ServerRemoteHost";

    /// <summary>
    /// Whether a prompt would reach a user. Other hosts than the console decide this themselves. This is the only place that looks at the
    /// console, because no host reports whether its input is redirected. Nothing is read or written here.
    /// </summary>
    internal static bool IsInteractive(PSHost host) =>
        IsInteractive(host.Name, Environment.UserInteractive, Console.IsInputRedirected, Environment.GetCommandLineArgs());

    internal static bool IsInteractive(string host, bool isUserInteractive, bool isInputRedirected, string[] arguments) => host switch
    {
        ConsoleHost => isUserInteractive && !isInputRedirected && !arguments.Any(IsNonInteractive),
        RemoteHost => !arguments.Any(IsJob),
        _ => true,
    };

    /// <summary>Whether the process runs a script and ends with it, as in a scheduled task. At a prompt it continues.</summary>
    internal static bool EndsWithScript(PSHost host) => EndsWithScript(host.Name, Console.IsInputRedirected, Environment.GetCommandLineArgs());

    internal static bool EndsWithScript(string host, bool isInputRedirected, string[] arguments) =>
        host == ConsoleHost && !arguments.Any(argument => IsOption(argument, "NoExit", 3)) && (isInputRedirected || arguments.Any(IsScript));

    /// <summary>The answer of the user. False if there is no user or the host cannot prompt.</summary>
    internal static Task<bool> AskAsync(IPipeline pipeline, string question, string caption) =>
        AskAsync(pipeline, cmdlet => cmdlet.ShouldContinue(question, caption));

    /// <summary>The same for one of several objects. The user can answer for all of them.</summary>
    internal static Task<bool> AskAsync(IPipeline pipeline, string question, string caption, AnswerForAll answer) =>
        AskAsync(pipeline, cmdlet => cmdlet.ShouldContinue(question, caption, ref answer.IsYes, ref answer.IsNo));

    private static Task<bool> AskAsync(IPipeline pipeline, Func<PSCmdlet, bool> ask) => pipeline.OnPipelineThreadAsync(cmdlet =>
    {
        try
        {
            return IsInteractive(cmdlet.Host) && ask(cmdlet);
        }
        catch (Exception error) when (IsUnsupportedByHost(error))
        {
            return false;
        }
    });

    /// <summary>The exceptions of hosts that cannot prompt or read keys.</summary>
    internal static bool IsUnsupportedByHost(Exception error) =>
        error is HostException or NotImplementedException or NotSupportedException or InvalidOperationException or PSRemotingDataStructureException;

    /// <summary>PowerShell accepts every unambiguous abbreviation of "-NonInteractive", also with a slash.</summary>
    private static bool IsNonInteractive(string argument) => IsOption(argument, "NonInteractive", 4);

    /// <summary>A script, or an option that is followed by one. PowerShell's own program may be an argument too, and is no script.</summary>
    private static bool IsScript(string argument) =>
        argument.EndsWith(".ps1", StringComparison.OrdinalIgnoreCase)
            || IsOption(argument, "File", 1)
            || IsOption(argument, "CommandWithArgs", 1)
            || IsOption(argument, "EncodedCommand", 1)
            || argument.TrimStart('-', '/').ToLowerInvariant() is "cwa" or "ec";

    private static bool IsOption(string argument, string name, int minLength) =>
        argument.Length > minLength && argument[0] is '-' or '/'
        && name.StartsWith(argument.TrimStart('-', '/'), StringComparison.OrdinalIgnoreCase);

    /// <summary>The process of a background job. Its prompts wait until somebody receives the output of the job.</summary>
    private static bool IsJob(string argument) => argument.ToLowerInvariant() is "-s" or "-servermode";
}
