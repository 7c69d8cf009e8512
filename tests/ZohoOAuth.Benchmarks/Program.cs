using ZohoOAuth.Benchmarks;

const int rounds = 5;
const int calls = 200;

if (args is [EngineScript.Argument, var script, .. var values])
{
    return EngineScript.Run(script, values);
}

using var temporary = new ScratchFolder();
await using var simulator = await SimulatorProcess.StartAsync();
await simulator.PrepareAsync();

PowerShellHost[] hosts = [PowerShellHost.Engine, PowerShellHost.Pwsh];
var table = new Table();
foreach (var host in hosts)
{
    table.AddImport(host.Name, await ImportBenchmark.RunAsync(host, temporary, rounds));
}

(var warm, var bytes) = await WarmPathBenchmark.RunAsync(simulator, temporary, rounds, calls * 10);
table.AddWarmPath(warm, bytes, calls * 10);
table.AddCold(PowerShellHost.Pwsh.Name, await ColdBenchmark.RunAsync(PowerShellHost.Pwsh, simulator, temporary, rounds));

var floor = await FloorBenchmark.RunAsync(simulator, rounds, calls);
foreach (var host in hosts)
{
    table.AddCalls(host.Name, floor, await CallsBenchmark.RunAsync(host, simulator, temporary, rounds, calls), calls);
}

foreach (var host in hosts)
{
    table.AddLongLists(
        host.Name,
        await LongListBenchmark.RunLateAsync(host, simulator, temporary, rounds),
        await LongListBenchmark.RunMemoryAsync(host, simulator, temporary, rounds));
}

table.Print(Console.Out, hosts);
return 0;
