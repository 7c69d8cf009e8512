using System.Runtime.InteropServices;
using ZohoOAuth.Simulator.Quickstart;
using ZohoOAuth.Simulator.Serving;

const int wrongUsage = 2;
const string usage = """
    Usage: ZohoOAuth.Simulator [serve [arguments]]

    Without arguments, runs the quickstart: the life of a connection, step by step.

      serve         Runs a simulated Zoho on the loopback address until you press Ctrl-C.
      serve --help  Shows the arguments of serve: ports, your own data, delays, errors, limits.
      --help        Shows this text.
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
    case ["serve", .. var rest]:
        return await ServeCommand.RunAsync(rest, Console.Out, Console.Error, stop.Token);
    case ["--help" or "-h" or "help"]:
        Console.WriteLine(usage);
        return 0;
    default:
        Console.Error.WriteLine(usage);
        return wrongUsage;
}

void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    stop.Cancel();
}
