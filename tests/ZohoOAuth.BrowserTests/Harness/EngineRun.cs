using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using ZohoOAuth.Simulator.Hosting;
using ZohoOAuth.Simulator.Identity;

namespace ZohoOAuth.BrowserTests;

/// <summary>
/// A script in a PowerShell engine of its own that goes on while the browser works: its lines can be read as they come, also
/// those of its warnings and of what it tells the host, and it can be answered.
/// </summary>
internal sealed partial class EngineRun : IAsyncDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);
    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _timeout = new(Timeout);
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly List<string> _read = [];
    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly Task _reading;

    private EngineRun(string script, (string Name, string Value)[] environment)
    {
        var path = Path.Combine(_folder.Path, "script.ps1");
        File.WriteAllText(path, Streaming(script));
        var start = new ProcessStartInfo("dotnet", [Layout.EngineHost, path])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ZOHO_VAULT"] = "Local";

        // Whoever runs the tests has a browser, which is to stay closed.
        start.Environment["BROWSER"] = "dotnet";
        foreach ((var name, var value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _errors = _process.StandardError.ReadToEndAsync();
        _reading = ReadAsync();
    }

    /// <summary>All lines until now.</summary>
    internal IReadOnlyList<string> Lines => _read;

    internal static EngineRun Start(string script, params (string Name, string Value)[] environment) => new(script, environment);

    /// <summary>What a script begins with: the module, the trust that ends with a process, and <c>$client</c>.</summary>
    internal static string Opening(ZohoSimulator zoho, SimulatedClient client)
    {
        var registrations = string.Concat(zoho.DataCenters.Values.Select(dataCenter =>
            $"$null = Register-ZohoDataCenter {dataCenter.Code} -AccountsUrl {Origin(dataCenter.AccountsUrl)} -ApiDomain {Origin(dataCenter.ApiDomain)}\n"));
        return $"""
            $ErrorActionPreference = 'Stop'
            Import-Module '{Layout.Manifest}'
            {registrations}
            $client = New-ZohoClient {client.ClientId} -ClientSecret {client.ClientSecret} -RedirectUri {client.RedirectUris[0]} -DataCenter {client.HomeDataCenter} -WarningAction SilentlyContinue

            """;
    }

    /// <summary>The first address of an accounts server in what the script says from here on.</summary>
    internal async Task<Uri> UrlAsync() => new(AccountsUrl().Match(await LineAsync(AccountsUrl().IsMatch)).Value);

    /// <summary>The first address from here on that leads through the listener to the consent.</summary>
    internal async Task<Uri> DoorAsync() => new(Door().Match(await LineAsync(Door().IsMatch)).Value);

    /// <summary>The first line from here on that is like this.</summary>
    internal async Task<string> LineAsync(Func<string, bool> isWanted)
    {
        await foreach (var line in _lines.Reader.ReadAllAsync(_timeout.Token))
        {
            _read.Add(line);
            if (isWanted(line))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"The script ended without it.\n{string.Join('\n', _read)}\n{await _errors}");
    }

    /// <summary>Types a line, which the script reads from <c>[Console]::In</c>.</summary>
    internal async Task TypeAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line.AsMemory(), _timeout.Token);
        await _process.StandardInput.FlushAsync(_timeout.Token);
    }

    /// <summary>Waits for the end: the errors that the script left, and all of its lines.</summary>
    internal async Task<(string Errors, IReadOnlyList<string> Lines)> EndAsync()
    {
        await foreach (var line in _lines.Reader.ReadAllAsync(_timeout.Token))
        {
            _read.Add(line);
        }

        await _process.WaitForExitAsync(_timeout.Token);
        return (await _errors, _read);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
        _timeout.Dispose();
        _folder.Dispose();
    }

    // The engine host writes at the end, and output alone; errors stay with it.
    private static string Streaming(string script) =>
        $"& {{\n{script}\n}} 3>&1 4>&1 5>&1 6>&1 | ForEach-Object {{ [Console]::WriteLine($_) }}\n";

    private static string Origin(Uri url) => url.GetLeftPart(UriPartial.Authority);

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            _lines.Writer.TryWrite(line);
        }

        _lines.Writer.Complete();
    }

    [GeneratedRegex(@"http://localhost:[0-9]+/oauth/\S+")]
    private static partial Regex AccountsUrl();

    [GeneratedRegex(@"http://localhost:[0-9]+/[\w-]{43}$")]
    private static partial Regex Door();
}
