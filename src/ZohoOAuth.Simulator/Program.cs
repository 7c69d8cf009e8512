using System.Globalization;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using ZohoOAuth.Simulator.Quickstart;
using ZohoOAuth.Simulator.Serving;

const int wrongUsage = 2;
const string usage = """
    Usage: ZohoOAuth.Simulator [serve [--as-zoho] [--port N]]

    Without arguments, runs the quickstart: the life of a connection, step by step.

      serve     Runs a simulated Zoho on the loopback address until you press Ctrl-C.
      --as-zoho Plays all of Zoho's data centers under Zoho's own names, behind a local proxy.
      --port N  The first data center uses the ports N (accounts) and N+1 (API), the second
                one N+2 and N+3. With --as-zoho the proxy uses N, and the control endpoints
                N+1. Without --port, free ports are used.
      --help    Shows this text.
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
        return await ServeAsync(ServeCommand.RunAsync, port: 0);
    case ["serve", "--as-zoho"]:
        return await ServeAsync(AsZohoCommand.RunAsync, port: 0);
    case ["serve", "--port", var text] when ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port):
        return await ServeAsync(ServeCommand.RunAsync, port);
    case ["serve", "--as-zoho", "--port", var text] when ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port):
        return await ServeAsync(AsZohoCommand.RunAsync, port);
    case ["--help" or "-h" or "help"]:
        Console.WriteLine(usage);
        return 0;
    default:
        Console.Error.WriteLine(usage);
        return wrongUsage;
}

async Task<int> ServeAsync(Func<int, TextWriter, CancellationToken, Task> serve, int port)
{
    try
    {
        await serve(port, Console.Out, stop.Token);
        return 0;
    }
    catch (SocketException ex)
    {
        await Console.Error.WriteLineAsync($"Cannot listen on port {port} or one of the next ports: {ex.Message} Use another --port.");
        return 1;
    }
}

void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    stop.Cancel();
}
