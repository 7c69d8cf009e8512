using System.Text.RegularExpressions;
using ZohoOAuth.Simulator.Serving;

namespace ZohoOAuth.Simulator.Tests;

/// <summary><c>serve</c> with arguments, in this process.</summary>
public sealed partial class ServeCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoho-serve-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("--port=x", "--port must be")]
    [InlineData("--data=none.csv", "none.csv: There is no such file or folder.")]
    public async Task A_wrong_argument_is_an_error_with_exit_code_2(string argument, string message)
    {
        await using var error = new StringWriter();

        Assert.Equal(2, await ServeCommand.RunAsync([argument], TextWriter.Null, error, CancellationToken.None));
        Assert.Contains(message, error.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("serve --help" + Environment.NewLine, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_files_for_one_module_are_an_error()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "Leads.csv"), "Last_Name");
        await File.WriteAllTextAsync(Path.Combine(_folder, "leads.json"), "[]");
        await using var error = new StringWriter();

        Assert.Equal(2, await ServeCommand.RunAsync(["--data", _folder], TextWriter.Null, error, CancellationToken.None));
        Assert.Contains("two files for the module leads", error.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_an_error_with_exit_code_1()
    {
        await using var other = await Hosting.ZohoSimulator.StartAsync();
        await using var error = new StringWriter();
        var port = other.DataCenters["sim-us"].AccountsUrl.Port;

        Assert.Equal(1, await ServeCommand.RunAsync([$"--port={port}"], TextWriter.Null, error, CancellationToken.None));
        Assert.Contains("another --port", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_is_printed()
    {
        await using var output = new StringWriter();

        Assert.Equal(0, await ServeCommand.RunAsync(["--help"], output, TextWriter.Null, CancellationToken.None));
        Assert.StartsWith("Usage: ZohoOAuth.Simulator serve", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_which_records_are_the_users_own_and_ends_when_it_is_stopped()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "Leads.csv"), "Last_Name\nA\nB");
        using var stop = new CancellationTokenSource();
        await using var output = new FirstText();
        var serving = ServeCommand.RunAsync(["--data", _folder, "--fail", "100%", "--latency", "1"], output, TextWriter.Null, stop.Token);

        var text = await output.Written.Task;
        await stop.CancelAsync();

        Assert.Equal(0, await serving);
        Assert.Contains("records of your own: Leads 2", text, StringComparison.Ordinal);
        Assert.Matches(InBrowser(), text);
    }

    [GeneratedRegex("In a browser: http://localhost:[0-9]+/\n")]
    private static partial Regex InBrowser();

    private sealed class FirstText : StringWriter
    {
        public TaskCompletionSource<string> Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            Written.TrySetResult(ToString().ReplaceLineEndings("\n"));
            return Task.CompletedTask;
        }
    }
}
