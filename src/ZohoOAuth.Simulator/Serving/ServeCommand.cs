using System.Net.Sockets;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.DataFiles;
using ZohoOAuth.Simulator.Hosting;

namespace ZohoOAuth.Simulator.Serving;

/// <summary>Runs a simulator until it is canceled, so that users can try their runbooks without a Zoho account.</summary>
internal static class ServeCommand
{
    private const int Success = 0;
    private const int PortTaken = 1;
    private const int WrongUsage = 2;
    private const int PortsPerDataCenter = 2;

    /// <summary>Runs the command, and returns the exit code.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            var options = ServeArguments.Read(arguments);
            await (options.Help ? output.WriteLineAsync(ServeHelp.Text.AsMemory(), cancellationToken) : ServeAsync(options, output, cancellationToken));
            return Success;
        }
        catch (Exception ex) when (ex is UsageException or DataFileException or FormatException)
        {
            await error.WriteLineAsync($"{ex.Message}{Environment.NewLine}For all arguments, use: serve --help");
            return WrongUsage;
        }
        catch (SocketException ex)
        {
            await error.WriteLineAsync($"A port is not free: {ex.Message} Use another --port, or none for free ports.");
            return PortTaken;
        }
    }

    private static async Task ServeAsync(ServeOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        var data = ServeData.Read(options.Data);
        await using var zoho = await ZohoSimulator.StartAsync(
            new SimulatorOptions
            {
                DataCenters = At(options.Port),
                AsZoho = options.AsZoho ? AsZohoStart.At(options.Port, output) : null,
                SchemaFolder = options.Schema,
                Data = data,
                Latency = options.Latency,
                Faults = options.Faults,
                Limits = options.Limits,
                ApiBudget = options.ApiBudget,
            },
            cancellationToken);
        var text = zoho.Proxy is { } proxy ? AsZohoText.Describe(zoho, proxy, data) : ServeText.Describe(zoho, data);
        await output.WriteLineAsync(text.AsMemory(), cancellationToken);
        await output.FlushAsync(cancellationToken);
        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static SimulatedDataCenterOptions[] At(int port) =>
    [
        .. new SimulatorOptions().DataCenters.Select((dataCenter, index) => new SimulatedDataCenterOptions
        {
            Code = dataCenter.Code,
            Location = dataCenter.Location,
            AccountsPort = port == 0 ? 0 : port + (index * PortsPerDataCenter),
            ApiPort = port == 0 ? 0 : port + (index * PortsPerDataCenter) + 1,
        }),
    ];
}
