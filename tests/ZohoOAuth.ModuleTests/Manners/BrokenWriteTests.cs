using System.Text.RegularExpressions;
using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>A run that writes records is killed, stopped or begun twice: no record is sent a second time unless the user says so.</summary>
public sealed class BrokenWriteTests : ModuleTest
{
    private const string LeadsPath = "/crm/v8/Leads";
    private const string Write = "Invoke-ZohoApi /crm/v8/Leads -Method POST -Name crm -Vault Local";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect();
        Zoho.Requests.Clear();
    }

    [Fact]
    public async Task Killed_in_the_middle_of_a_batch_the_next_run_names_it_and_goes_on_behind()
    {
        Zoho.Faults.Add(new Fault { Path = LeadsPath, Skip = 12, Delay = Timeout.InfiniteTimeSpan });
        await KillAsync($"{Records(3_000)} | {Write}", () => Zoho.Requests.Count(LeadsPath) == 13);
        Zoho.Faults.Clear();

        var again = Run($"{Records(3_000)} | {Write}");

        Assert.Equal(("WriteInterrupted", ErrorCategory.InvalidOperation), (again.ErrorId, again.Error.CategoryInfo.Category));
        Assert.Contains("records 0 to 1199 were answered, and records 1200 to 1299 may have been written", again.Error.ErrorDetails.Message);
        Assert.Contains("continue with -Skip 1300; if not, retry with -Skip 1200", again.Error.ErrorDetails.RecommendedAction);
        Assert.Equal(13, Zoho.Requests.Count(LeadsPath));

        Assert.Equal(1_700, Run($"{Records(3_000)} | {Write} -Skip 1300").Succeeded().Output.Count);
        Assert.Equal(Enumerable.Range(0, 3_000).Select(number => $"L{number}"), SentNames());
    }

    [Fact]
    public async Task Killed_between_two_batches_the_next_run_says_where_to_go_on()
    {
        const string Input = "0..299 | ForEach-Object { if ($_ -eq 250) { while ($true) { [Threading.Thread]::Sleep(10) } }; @{ Last_Name = \"L$_\" } }";
        await KillAsync($"{Input} | {Write} | ForEach-Object {{ if ($_.Index -eq 199) {{ [Console]::Out.WriteLine('answered') }} }}", () => true, "answered");

        var again = Run($"{Records(300)} | {Write}");

        Assert.Contains("records 0 to 199 were answered, and no later records were sent", again.Error.ErrorDetails.Message);
        Assert.Contains("Continue with -Skip 200", again.Error.ErrorDetails.RecommendedAction);
        Run($"{Records(300)} | {Write} -Skip 200").Succeeded();
        Assert.Equal(Enumerable.Range(0, 300).Select(number => $"L{number}"), SentNames());
    }

    [Fact]
    public void A_pipeline_that_stops_counts_as_broken_off_and_from_the_start_is_a_word_of_the_users()
    {
        Run($"foreach ($once in 1) {{ {Records(30)} | {Write} -BatchSize 10 | ForEach-Object {{ if ($_.Index -eq 12) {{ break }} }} }}").Succeeded();

        Assert.Contains("ontinue with -Skip 20", Run($"{Records(30)} | {Write} -BatchSize 10").Error.ErrorDetails.RecommendedAction);
        Assert.Equal(30, Run($"{Records(30)} | {Write} -Skip 0").Succeeded().Output.Count);
    }

    [Fact]
    public void What_was_broken_off_twice_counts_from_the_same_first_record()
    {
        Zoho.Faults.Add(new Fault { Path = LeadsPath, Times = 1, TruncateAfter = 5, Abort = true });
        Run($"{Records(30)} | {Write} -BatchSize 10");
        Zoho.Faults.Add(new Fault { Path = LeadsPath, Times = 1, Skip = 1, TruncateAfter = 5, Abort = true });

        Run($"{Records(30)} | {Write} -BatchSize 10 -Skip 10");

        Assert.Contains(
            "records 0 to 19 were answered, and records 20 to 29 may have been written", Run($"{Records(30)} | {Write}").Error.ErrorDetails.Message);
    }

    /// <summary>The first record of each night is the same. Without -RunId, the second night would count as the first one again.</summary>
    [Fact]
    public void A_nightly_job_goes_on_after_a_night_that_was_interrupted_and_writes_nothing_twice()
    {
        Zoho.Faults.Add(new Fault { Path = LeadsPath, Times = 1, Skip = 1, TruncateAfter = 5, Abort = true });
        var first = Run($"{Night(1)} | {Write} -BatchSize 10 -RunId 2026-11-27");

        Assert.Equal("NetworkError", first.ErrorId);
        Assert.Contains("continue with -RunId '2026-11-27' -Skip 20; if not, retry with -RunId '2026-11-27' -Skip 10", first.Error.ErrorDetails.RecommendedAction);
        foreach (var night in new[] { 2, 3 })
        {
            var next = Run($"{Night(night)} | {Write} -BatchSize 10 -RunId night-{night}").Succeeded();
            Assert.Equal(30, next.Output.Count);
            var warning = Assert.Single(next.Warnings);
            Assert.StartsWith("A previous run '2026-11-27' was interrupted: records 0 to 9 were answered, and records 10 to 19 may have been written.", warning);
            Assert.Contains("continue with -RunId '2026-11-27' -Skip 20", warning);
        }

        var again = Run($"{Night(1)} | {Write} -BatchSize 10 -RunId 2026-11-27");
        Assert.Equal("WriteInterrupted", again.ErrorId);
        Assert.Contains("A previous run '2026-11-27' was interrupted: records 0 to 9 were answered", again.Error.ErrorDetails.Message);
        Assert.Contains("continue with -RunId '2026-11-27' -Skip 20", again.Error.ErrorDetails.RecommendedAction);
        Assert.Equal(10, Run($"{Night(1)} | {Write} -BatchSize 10 -RunId 2026-11-27 -Skip 20").Succeeded().Output.Count);
        Assert.Empty(Run($"{Night(4)} | {Write} -BatchSize 10 -RunId night-4").Succeeded().Warnings);
        Assert.Equal(30, Run($"{Night(1)} | {Write} -BatchSize 10 -RunId 2026-11-27").Succeeded().Output.Count);
    }

    [Fact]
    public void A_script_reads_from_the_error_which_records_are_in_question()
    {
        Zoho.Faults.Add(new Fault { Path = LeadsPath, Times = 1, Skip = 1, TruncateAfter = 5, Abort = true });
        const string Catch = "-ErrorAction Stop } catch { $_.Exception.AnsweredRecords; $_.Exception.SentRecords }";

        Assert.Equal([10L, 20L], Run($"try {{ {Records(30)} | {Write} -BatchSize 10 {Catch}").Output.Select(value => value!.BaseObject).TakeLast(2));
        Assert.Equal([10L, 20L], Run($"try {{ {Records(30)} | {Write} -BatchSize 10 {Catch}").Output.Select(value => value!.BaseObject));
        Run($"try {{ {Records(30)} | {Write} -ErrorAction Stop }} catch {{ {Records(30)} | {Write} -Skip $_.Exception.SentRecords }}").Succeeded();

        Assert.Equal(Enumerable.Range(0, 30).Select(number => $"L{number}"), SentNames());
    }

    [Fact]
    public void A_run_with_another_id_that_is_still_active_was_not_interrupted()
    {
        var result = Run(
            $"0..29 | ForEach-Object {{ if ($_ -eq 15) {{ $null = {Records(3)} | {Write} -RunId inner }}; @{{ Last_Name = \"L$_\" }} }} "
                + $"| {Write} -BatchSize 10 -RunId outer").Succeeded();

        Assert.Empty(result.Warnings);
        Assert.Equal(4, Zoho.Requests.Count(LeadsPath));
    }

    [Fact]
    public void A_run_with_an_id_is_the_same_run_also_with_another_first_record()
    {
        Zoho.Faults.Add(new Fault { Path = LeadsPath, Times = 1, TruncateAfter = 5, Abort = true });
        Run($"{Records(10)} | {Write} -RunId now");

        Assert.Equal("WriteInterrupted", Run($"@{{ Last_Name = 'corrected' }} | {Write} -RunId now").ErrorId);
        Assert.Equal(1, Zoho.Requests.Count(LeadsPath));
    }

    [Fact]
    public void A_batch_that_was_refused_as_a_whole_was_not_written()
    {
        Zoho.Faults.Add(new Fault { Path = LeadsPath, Times = 1, Skip = 1, Status = 403, Body = """{"code":"NO_PERMISSION"}""" });
        Run($"{Records(30)} | {Write} -BatchSize 10");

        Assert.Contains("records 0 to 9 were answered, and no later records were sent", Run($"{Records(30)} | {Write}").Error.ErrorDetails.Message);
    }

    [Fact]
    public void A_batch_that_failed_for_want_of_a_token_was_not_sent()
    {
        Zoho.ExpireAccessTokens();
        Zoho.Faults.Add(new Fault { Path = "/oauth/v2/token", Abort = true });

        var broken = Run($"{Records(30)} | {Write} -BatchSize 10");

        Assert.Equal("NetworkError", broken.ErrorId);
        Assert.Contains("Zoho did not write records 0 to 9", broken.Error.ErrorDetails.Message);
        Zoho.Faults.Clear();
        Assert.Equal(30, Run($"{Records(30)} | {Write} -BatchSize 10").Succeeded().Output.Count);
    }

    [Fact]
    public void A_pipeline_that_has_enough_after_the_last_batch_has_ended_the_run()
    {
        for (var run = 0; run < 2; run++)
        {
            var result = Run($"foreach ($once in 1) {{ {Records(3)} | {Write} | ForEach-Object {{ $_; break }} }}").Succeeded();
            Assert.Single(result.Output);
        }
    }

    [Fact]
    public void To_skip_all_that_there_is_ends_an_earlier_run()
    {
        Zoho.Faults.Add(new Fault { Path = LeadsPath, Times = 1, TruncateAfter = 5, Abort = true });
        Run($"{Records(10)} | {Write}");

        Run($"{Records(10)} | {Write} -Skip 10 -WhatIf").Succeeded();
        Assert.Equal("WriteInterrupted", Run($"{Records(10)} | {Write}").ErrorId);
        Assert.Empty(Run($"{Records(10)} | {Write} -Skip 10").Succeeded().Output);

        Assert.Equal(1, Zoho.Requests.Count(LeadsPath));
        Assert.Equal(10, Run($"{Records(10)} | {Write}").Succeeded().Output.Count);
    }

    [Fact]
    public void Where_a_user_stops_at_errors_all_that_were_written_have_come()
    {
        var stopped = Run($"0..9 | ForEach-Object {{ @{{ Last_Name = $(if ($_ -in 2, 6) {{ '' }} else {{ \"L$_\" }}) }} }} | {Write} -ErrorAction Stop");

        Assert.Equal(["0", "1", "3", "4", "5", "7", "8", "9"], stopped.Properties("Index"));
        Assert.Equal(
            ["MANDATORY_NOT_FOUND"], stopped.Errors.Select(error => $"{error.Exception.GetType().GetProperty("ZohoCode")?.GetValue(error.Exception)}").Take(1));
    }

    [Fact]
    public void A_record_that_was_refused_may_be_sent_again_as_it_is()
    {
        for (var run = 0; run < 2; run++)
        {
            Assert.Equal("ApiError", Run($"@{{ Company = 'C' }}, @{{ Company = 'D' }} | {Write} -BatchSize 1 -ErrorAction Stop").ErrorId);
        }
    }

    [Fact]
    public void A_run_that_ended_leaves_nothing_and_may_come_again()
    {
        Run($"{Records(30)} | {Write} -BatchSize 10").Succeeded();
        Run($"{Records(30)} | {Write} -BatchSize 10").Succeeded();

        Assert.All(Directory.GetFiles(Path.Combine(Stage.Home, "writes")), file => Assert.Equal(0, new FileInfo(file).Length));
    }

    [Fact]
    public void Of_two_that_write_the_same_at_once_one_is_refused()
    {
        var result = Run($"0..29 | ForEach-Object {{ if ($_ -eq 15) {{ {Records(30)} | {Write} }}; @{{ Last_Name = \"L$_\" }} }} | {Write} -BatchSize 10");

        Assert.Contains("Another process is writing the same records", Assert.Single(result.Errors).ErrorDetails.Message);
        Assert.Equal(3, Zoho.Requests.Count(LeadsPath));
    }

    [Fact]
    public void Where_nothing_can_be_noted_the_records_are_written_with_a_warning()
    {
        File.WriteAllText(Path.Combine(Stage.Home, "writes"), "in the way");

        var result = Run($"{Records(3)} | {Write}").Succeeded();

        Assert.Equal(3, result.Output.Count);
        Assert.Contains("you cannot find out here which records were written", Assert.Single(result.Warnings));
    }

    private static string Records(int count) => $"0..{count - 1} | ForEach-Object {{ @{{ Last_Name = \"L$_\" }} }}";

    private static string Night(int night) => $"0..29 | ForEach-Object {{ @{{ Last_Name = $(if ($_) {{ \"N{night} $_\" }} else {{ 'header' }}) }} }}";

    private IEnumerable<string> SentNames() =>
        Zoho.Requests.To(LeadsPath).SelectMany(request => Regex.Matches(request.Body, "L[0-9]+").Select(match => match.Value));

    private Task KillAsync(string work, Func<bool> isThere, string? line = null) => EngineProcess.KillAsync(
        $"Import-Module '{Layout.Manifest}'; $null = {Stage.Registration(Stage.Us)}; $null = {Stage.Registration(Stage.Eu)}; {work}",
        async output =>
        {
            while (line is not null && await output.ReadLineAsync() is { } reported && reported != line)
            {
            }

            SpinWait.SpinUntil(isThere, TimeSpan.FromSeconds(60));
        });
}
