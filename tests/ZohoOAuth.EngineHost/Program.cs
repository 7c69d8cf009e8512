using System.Management.Automation;
using System.Management.Automation.Runspaces;

// Runs a script in an engine of its own: what it puts out goes to the output, each error as one line to the error output.
if (args is not [var path, .. var arguments])
{
    Console.Error.WriteLine("Usage: ZohoOAuth.EngineHost SCRIPT [ARGUMENT...]");
    return 2;
}

var state = InitialSessionState.CreateDefault2();
if (OperatingSystem.IsWindows())
{
    state.ExecutionPolicy = Microsoft.PowerShell.ExecutionPolicy.Bypass;
}

using var shell = PowerShell.Create(state);
shell.AddScript(await File.ReadAllTextAsync(path));
foreach (var argument in arguments)
{
    shell.AddArgument(argument);
}

try
{
    foreach (var value in await shell.InvokeAsync())
    {
        Console.WriteLine(value);
    }
}
catch (RuntimeException error)
{
    shell.Streams.Error.Add(error.ErrorRecord);
}

foreach (var error in shell.Streams.Error)
{
    await Console.Error.WriteLineAsync($"{error.FullyQualifiedErrorId}: {error} {error.ScriptStackTrace}");
}

return shell.Streams.Error.Count == 0 ? 0 : 1;
