using System.Globalization;

namespace ZohoOAuth.Simulator.Serving;

/// <summary><c>--port</c>: the port of the first of the servers, which use consecutive ports.</summary>
internal static class PortArgument
{
    private const int Servers = 4;
    private const int Max = ushort.MaxValue - Servers + 1;

    public static int Read(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= Max
            ? port
            : throw new UsageException(string.Create(
                CultureInfo.InvariantCulture,
                $"--port must be a whole number from 1 to {Max}, because the simulator uses {Servers} ports. It is '{text}'."));
}
