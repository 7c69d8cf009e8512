using System.Diagnostics;
using System.Text.RegularExpressions;
using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>Two batches of records on their way at once: the results are in order, and no record is sent twice or left out.</summary>
public sealed class UnorderedWriteTests : ModuleTest
{
    private const string LeadsPath = "/crm/v8/Leads";
    private const string Write = "Invoke-ZohoApi /crm/v8/Leads -Method POST -Name crm -Vault Local -Unordered";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect(scope: Stage.Everything);
        Zoho.Requests.Clear();
    }

    [Fact]
    public void The_results_keep_the_order_of_the_records()
    {
        var result = Run($"{Records(95)} | {Write} -BatchSize 10").Succeeded();

        Assert.Equal(Enumerable.Range(0, 95).Select(index => $"{index}"), result.Properties("Index"));
        Assert.Equal(10, Zoho.Requests.Count(LeadsPath));
        Assert.Equal(Enumerable.Range(0, 95), SentNumbers().Order());
        Assert.All(Directory.GetFiles(Path.Combine(Stage.Home, "writes")), file => Assert.Equal(0, new FileInfo(file).Length));
    }

    [Theory]
    [InlineData("Invoke-ZohoApi /crm/v8/Leads", LeadsPath, "-Unordered", 2)]
    [InlineData("Invoke-ZohoApi /crm/v8/Leads", LeadsPath, "", 1)]
    [InlineData("Invoke-ZohoApi /crm/v8/Leads", LeadsPath, "-Unordered -MinimumCredit 1", 1)]
    [InlineData("Invoke-ZohoApi /Candidates -Service Recruit", "/recruit/v2/Candidates", "-Unordered", 1)]
    public async Task Two_batches_wait_for_an_answer_where_Zoho_says_that_they_may(string call, string path, string parameters, int waiting)
    {
        var records = path == LeadsPath ? Records(40) : Records(40).Replace("Last_Name", "name", StringComparison.Ordinal);
        Zoho.Faults.Add(new Fault { Path = path, Delay = Timeout.InfiniteTimeSpan });
        var run = Task.Run(() => Run($"{records} | {call} -Method POST -Name crm -Vault Local -BatchSize 10 {parameters}"));

        Assert.True(SpinWait.SpinUntil(() => Zoho.Requests.Count(path) == waiting, TimeSpan.FromSeconds(30)));
        Zoho.Faults.Clear();

        Assert.Equal(Enumerable.Range(0, 40).Select(index => $"{index}"), (await run).Succeeded().Properties("Index"));
        Assert.Equal(4, Zoho.Requests.Count(path));
    }

    [Fact]
    public async Task Killed_with_two_on_their_way_the_next_run_names_both()
    {
        Zoho.Faults.Add(new Fault { Path = LeadsPath, Skip = 2, Delay = Timeout.InfiniteTimeSpan });
        await KillAsync($"{Records(1_000)} | {Write}", () => Zoho.Requests.Count(LeadsPath) == 4);
        Zoho.Faults.Clear();

        var again = Run($"{Records(1_000)} | {Write}");

        Assert.Equal("WriteInterrupted", again.ErrorId);
        Assert.Contains("records 0 to 199 were answered, and records 200 to 399 may have been written", again.Error.ErrorDetails.Message);
        Assert.Contains("Check in Zoho whether records 200 to 399 exist. Send what is missing in a separate run, and continue with -Skip 400.", again.Error.ErrorDetails.RecommendedAction);
        Wording.Check(again.Error.ErrorDetails.Message, again.Error.ErrorDetails.RecommendedAction);
        Assert.Equal(4, Zoho.Requests.Count(LeadsPath));
        Assert.Equal(600, Run($"{Records(1_000)} | {Write} -Skip 400").Succeeded().Output.Count);
        Assert.Equal(Enumerable.Range(0, 1_000), SentNumbers().Order());
    }

    /// <summary>One of two has its answer. Which one, the server decides.</summary>
    [Fact]
    public async Task Killed_with_one_of_two_answered_the_next_run_names_the_other()
    {
        if (OperatingSystem.IsWindows())
        {
            // Its locks keep every reader from the journal of an active run.
            return;
        }

        Zoho.Faults.Add(new Fault { Path = LeadsPath, Skip = 1, Delay = Timeout.InfiniteTimeSpan });
        await KillAsync($"{Records(300)} | {Write}", HasNotedAnAnswer);
        var answered = Zoho.Requests.To(LeadsPath).Single(request => request.Status is not null);
        Zoho.Faults.Clear();

        var message = Run($"{Records(300)} | {Write}").Error.ErrorDetails.Message;

        Assert.Contains(
            NumbersIn(answered.Body).First() == 0
                ? "records 0 to 99 were answered, and records 100 to 199 may have been written"
                : "records 100 to 199 were answered, and records 0 to 99 may have been written",
            message);
        Assert.Equal(2, Zoho.Requests.Count(LeadsPath));
    }

    /// <summary>One of two is refused as a whole. The other one is awaited, and what the error says continues the run.</summary>
    [Fact]
    public void A_batch_that_fails_does_not_hide_the_other_one()
    {
        Zoho.Faults.Add(new Fault { Path = LeadsPath, Times = 1, Skip = 2, Status = 403, Body = """{"code":"NO_PERMISSION"}""" });

        var broken = Run($"{Records(60)} | {Write} -BatchSize 10");

        Assert.Equal(30, broken.Output.Count);
        var refused = NumbersIn(Zoho.Requests.To(LeadsPath).Single(request => request.Status == 403).Body).First();
        var message = broken.Error.ErrorDetails.Message;
        var action = broken.Error.ErrorDetails.RecommendedAction;
        Wording.Check(message, action);
        Assert.StartsWith($"Zoho did not write records {refused} to {refused + 9}, and no {(refused == 20 ? "records after record 39" : "later records")} were sent: ", message);
        Assert.Contains(refused == 20 ? "Send records 20 to 29 in a separate run, and continue with -Skip 40." : "Continue with -Skip 30.", action);
        Assert.Equal("WriteInterrupted", Run($"{Records(60)} | {Write} -BatchSize 10").ErrorId);

        if (refused == 20)
        {
            Run($"20..29 | ForEach-Object {{ @{{ Last_Name = \"L$_\" }} }} | {Write} -BatchSize 10").Succeeded();
        }

        Run($"{Records(60)} | {Write} -BatchSize 10 -Skip {(refused == 20 ? 40 : 30)}").Succeeded();
        Assert.Equal(
            Enumerable.Range(0, 60), Zoho.Requests.To(LeadsPath).Where(request => request.Status != 403).SelectMany(request => NumbersIn(request.Body)).Order());
    }

    [Fact]
    public void Both_of_two_that_fail_are_told_and_the_run_continues_with_the_first()
    {
        Zoho.Faults.Add(new Fault { Path = LeadsPath, Times = 2, Status = 403, Body = """{"code":"NO_PERMISSION"}""" });

        var broken = Run($"{Records(40)} | {Write} -BatchSize 10");

        Assert.Equal(2, broken.Errors.Count);
        Assert.StartsWith("Zoho did not write records 0 to 9, and no records after record 19 were sent: ", broken.Errors[0].ErrorDetails.Message);
        Assert.EndsWith("Continue with -Skip 0.", broken.Errors[0].ErrorDetails.RecommendedAction);
        Assert.StartsWith("Zoho did not write records 10 to 19: ", broken.Errors[1].ErrorDetails.Message);
        Assert.All(broken.Errors, error => Wording.Check(error.ErrorDetails.Message, error.ErrorDetails.RecommendedAction));
        Assert.Equal(40, Run($"{Records(40)} | {Write} -BatchSize 10").Succeeded().Output.Count);
    }

    [Fact]
    public void A_rate_limit_is_waited_out_by_both()
    {
        Zoho.Faults.Add(new Fault { Path = LeadsPath, Times = 3, Status = 429, Body = """{"code":"TOO_MANY_REQUESTS"}""", Headers = new Dictionary<string, string> { ["Retry-After"] = "0" } });

        Assert.Equal(Enumerable.Range(0, 40).Select(index => $"{index}"), Run($"{Records(40)} | {Write} -BatchSize 10 -MaximumRetryCount 3").Succeeded().Properties("Index"));
    }

    [Fact]
    public void A_pipeline_that_stops_in_the_first_of_two_has_the_answers_of_both()
    {
        Run($"foreach ($once in 1) {{ {Records(60)} | {Write} -BatchSize 10 | ForEach-Object {{ if ($_.Index -eq 22) {{ break }} }} }}").Succeeded();

        Assert.Contains("records 0 to 39 were answered, and no later records were sent", Run($"{Records(60)} | {Write} -BatchSize 10").Error.ErrorDetails.Message);
        Assert.Equal(20, Run($"{Records(60)} | {Write} -BatchSize 10 -Skip 40").Succeeded().Output.Count);
        Assert.Equal(Enumerable.Range(0, 60), SentNumbers().Order());
    }

    [Fact]
    public void With_WhatIf_nothing_is_sent()
    {
        Assert.Empty(Run($"{Records(40)} | {Write} -BatchSize 10 -WhatIf").Succeeded().Output);

        Assert.Equal(0, Zoho.Requests.Count(LeadsPath));
    }

    private static string Records(int count) => $"0..{count - 1} | ForEach-Object {{ @{{ Last_Name = \"L$_\" }} }}";

    private static IEnumerable<int> NumbersIn(string body) => Regex.Matches(body, "L([0-9]+)").Select(match => int.Parse(match.Groups[1].Value, null));

    private IEnumerable<int> SentNumbers() => Zoho.Requests.To(LeadsPath).SelectMany(request => NumbersIn(request.Body));

    /// <summary>Whether the journal of the active run has the answer of one of two batches. A reader in .NET would respect its lock.</summary>
    private bool HasNotedAnAnswer()
    {
        var folder = Path.Combine(Stage.Home, "writes");
        if (!Directory.Exists(folder) || Directory.GetFiles(folder, "*.journal") is not [var file, ..])
        {
            return false;
        }

        using var cat = Process.Start(new ProcessStartInfo("cat", [file]) { RedirectStandardOutput = true })!;
        var line = cat.StandardOutput.ReadToEnd();
        cat.WaitForExit();
        return line.StartsWith($"{100:D19} {200:D19}", StringComparison.Ordinal) || line.Contains($"{100:D19}+ua", StringComparison.Ordinal);
    }

    private Task KillAsync(string work, Func<bool> isThere) => EngineProcess.KillAsync(
        $"Import-Module '{Layout.Manifest}'; $null = {Stage.Registration(Stage.Us)}; $null = {Stage.Registration(Stage.Eu)}; {work}",
        output =>
        {
            SpinWait.SpinUntil(isThere, TimeSpan.FromSeconds(60));
            return Task.CompletedTask;
        });
}
