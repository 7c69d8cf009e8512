using System.Text.Json;

namespace ZohoOAuth.Simulator.Quickstart;

/// <summary>
/// The hidden mode of this program: a PowerShell engine that reads commands from its standard input, one line of JSON each, until
/// the input ends. The quickstart uses it to run steps in separate processes.
/// </summary>
internal static class EngineCommand
{
    public const string Argument = "quickstart-engine";

    public static async Task<int> RunAsync()
    {
        using var input = new StreamReader(Console.OpenStandardInput());
        await using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        if (await ReadAsync<EngineSetup>(input) is not { } setup)
        {
            return 1;
        }

        using var session = new EngineSession();
        var response = await session.StartAsync(setup);
        await output.WriteLineAsync(JsonSerializer.Serialize(response));
        while (await ReadAsync<EngineRequest>(input) is { } request)
        {
            response = request.Show ? await session.ShowAsync(request.Command) : await session.EvaluateAsync(request.Command);
            await output.WriteLineAsync(JsonSerializer.Serialize(response));
        }

        return 0;
    }

    private static async Task<T?> ReadAsync<T>(StreamReader input)
        where T : class => await input.ReadLineAsync() is { } line ? JsonSerializer.Deserialize<T>(line) : null;
}
