using System.Globalization;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using ZohoOAuth.Simulator.Quickstart;
using ZohoOAuth.Simulator.Serving;

const int wrongUsage = 2;
const string usage = """
    Usage: ZohoOAuth.Simulator [serve [--port N]]

      nothing   plays the quickstart: the module's main job, step by step
      serve     runs a simulated Zoho on the loopback until Ctrl-C
      --port N  the first data center's accounts server listens on N, its API on N+1,
                the second data center on N+2 and N+3; without it, on free ports
      --help    this text
    """;

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);

switch (args)
{
    case []:
        return await QuickstartCommand.RunAsync(stop.Token);
    case [EngineCommand.Argument]:
        return await EngineCommand.RunAsync();
    case ["serve"]:
        return await ServeAsync(port: 0);
    case ["serve", "--port", var text] when ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port):
        return await ServeAsync(port);
    case ["--help" or "-h" or "help"]:
        Console.WriteLine(usage);
        return 0;
    default:
        Console.Error.WriteLine(usage);
        return wrongUsage;
}

async Task<int> ServeAsync(int port)
{
    try
    {
        await ServeCommand.RunAsync(port, Console.Out, stop.Token);
        return 0;
    }
    catch (SocketException ex)
    {
        await Console.Error.WriteLineAsync($"The ports from {port} on cannot be used: {ex.Message}");
        return 1;
    }
}

void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    stop.Cancel();
}
