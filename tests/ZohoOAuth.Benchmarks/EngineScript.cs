using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace ZohoOAuth.Benchmarks;

/// <summary>The child's side: a fresh engine that runs one script and prints what it returns, as pwsh -File does.</summary>
internal static class EngineScript
{
    public const string Argument = "engine";

    public static int Run(string script, string[] values)
    {
        using var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        using var shell = PowerShell.Create(runspace);
        shell.AddScript(File.ReadAllText(script));
        for (var index = 0; index < values.Length; index += 2)
        {
            shell.AddParameter(values[index].TrimStart('-'), values[index + 1]);
        }

        foreach (var line in shell.Invoke())
        {
            Console.WriteLine(line);
        }

        foreach (var error in shell.Streams.Error)
        {
            Console.Error.WriteLine(error);
        }

        return shell.Streams.Error.Count > 0 ? 1 : 0;
    }
}
