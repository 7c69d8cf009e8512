using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>Files that are sent and fetched.</summary>
public sealed class FileTests : ModuleTest, IDisposable
{
    private const string Attachment = "/crm/v8/Leads/3652397000000649013/Attachments/2";

    private readonly TemporaryFolder _folder = new();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect();
        Stage.Session.Set("folder", _folder.Path);
        Stage.Session.Set("leads", Path.Combine(_folder.Path, "leads.json"));
        Zoho.Requests.Clear();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_answer_becomes_a_file_under_the_servers_name_or_the_users()
    {
        var attachment = $"/crm/v8/Leads/3652397000000649013/Attachments/{Zoho.Files.Add("../../a list.csv", "a;b"u8.ToArray()).Id}";

        Assert.Equal(Path.Combine(_folder.Path, "a list.csv"), Run($"($token | Invoke-ZohoApi {attachment} -OutFile $folder).FullName").Value);
        Assert.Equal("a;b", File.ReadAllText(Path.Combine(_folder.Path, "a list.csv")));
        Assert.Equal("InvalidInput", Run($"$token | Invoke-ZohoApi {attachment} -OutFile $folder").ErrorId);
        Run($"$token | Invoke-ZohoApi {attachment} -OutFile $folder/mine.csv -StatusCodeVariable status").Succeeded();
        Run($"$token | Invoke-ZohoApi {attachment} -OutFile $folder/mine.csv").Succeeded();
        Assert.Equal(200, Run("$status").Value);
        Assert.Equal(["a list.csv", "mine.csv"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("-OutFile $folder/x -All")]
    [InlineData("-OutFile $folder/nowhere/x")]
    [InlineData("-InFile $folder/nowhere.bin")]
    [InlineData("-InFile $leads -Body 1")]
    [InlineData("-Form @{ a = @{ b = 1 } }")]
    public void What_cannot_be_is_refused_and_leaves_no_file(string parameters)
    {
        Assert.Equal("InvalidInput", Run($"$token | Invoke-ZohoApi {Attachment} {parameters}").ErrorId);
        Assert.Empty(Directory.GetFiles(_folder.Path));
        Assert.Equal(0, Zoho.Requests.Count());
    }

    [Fact]
    public void An_error_leaves_no_file_and_no_half()
    {
        Assert.Equal("ApiError", Run($"$token | Invoke-ZohoApi {Attachment} -OutFile $folder/x").ErrorId);

        Zoho.Faults.Add(new Fault { Path = "/crm/v8/Deals", TruncateAfter = 100, Abort = true });
        Assert.Equal("NetworkError", Run("$token | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -OutFile $folder/x").ErrorId);

        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Theory]
    [InlineData("""{"code":"INVALID_DATA","details":{},"message":"no such job","status":"error"}""", "ApiError", 1)]
    [InlineData("""{"code":"INVALID_TOKEN","details":{},"message":"invalid oauth token","status":"error"}""", "InvalidOAuthToken", 2)]
    public void An_error_with_a_success_status_is_an_error_and_no_file(string body, string id, int requests)
    {
        Zoho.Faults.Add(new Fault { Path = Attachment, Status = 200, Body = body });

        Assert.Equal(id, Run($"$token | Invoke-ZohoApi {Attachment} -OutFile $folder/x").ErrorId);

        Assert.Empty(Directory.GetFiles(_folder.Path));
        Assert.Equal(requests, Zoho.Requests.Count(Attachment));
    }

    [Fact]
    public void A_saved_answer_has_the_errors_of_its_rows()
    {
        const string Rows = """{"data":[{"code":"SUCCESS","status":"success","details":{"id":"1"}},{"code":"DUPLICATE_DATA","status":"error","message":"m"}]}""";
        Zoho.Faults.Add(new Fault { Path = "/crm/v8/Leads", Status = 207, Body = Rows });

        var run = Run("$token | Invoke-ZohoApi /crm/v8/Leads -Body @{ data = @() } -OutFile $folder/x");

        Assert.Equal(("1", "DUPLICATE_DATA"), (run.Error.TargetObject, ZohoSaid.Of(run.Error).Code));
        Assert.Equal(Rows, File.ReadAllText(Path.Combine(_folder.Path, "x")));
    }

    [Theory]
    [InlineData("attachment; filename=\"x.json\"", 0)]
    [InlineData(null, 70_000)]
    [InlineData(null, 0, """{"data":[{"code":"INVALID_DATA","message":"a record","status":"error"}]}""")]
    public void A_file_or_a_list_that_looks_like_an_error_is_saved(
        string? disposition, int padding, string body = """{"code":"INVALID_DATA","details":{},"message":"a file","status":"error"}""")
    {
        var whole = new string(' ', padding) + body;
        var headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" };
        if (disposition is not null)
        {
            headers["Content-Disposition"] = disposition;
        }

        Zoho.Faults.Add(new Fault { Path = Attachment, Status = 200, Body = whole, Headers = headers });

        Run($"$token | Invoke-ZohoApi {Attachment} -OutFile $folder/x").Succeeded();

        Assert.Equal(whole, File.ReadAllText(Path.Combine(_folder.Path, "x")));
    }

    [Fact]
    public async Task CtrlC_leaves_no_half()
    {
        Zoho.Faults.Add(new Fault { Path = "/crm/v8/Deals", Trickle = Timeout.InfiniteTimeSpan });

        using var shell = Stage.Session.NewPipeline("$token | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -OutFile $folder/x");
        Task running = shell.InvokeAsync();
        SpinWait.SpinUntil(() => Zoho.Requests.Count("/crm/v8/Deals") == 1 && Directory.GetFiles(_folder.Path).Length == 1, TimeSpan.FromSeconds(30));
        await shell.StopAsync(null, null);
        await Assert.ThrowsAsync<PipelineStoppedException>(() => running);

        SpinWait.SpinUntil(() => Directory.GetFiles(_folder.Path).Length == 0, TimeSpan.FromSeconds(30));
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_file_is_the_body_and_says_what_it_is()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "leads.json"), """{"data":[{"Last_Name":"Doe"}]}""");

        var row = Run("$token | Invoke-ZohoApi /crm/v8/Leads -InFile $leads -Headers @{ 'Content-Type' = 'application/json' }");

        Assert.Equal("SUCCESS", row.Property("code"));
        var sent = Assert.Single(Zoho.Requests.To("/crm/v8/Leads"));
        Assert.Equal(("POST", """{"data":[{"Last_Name":"Doe"}]}"""), (sent.Method, sent.Body));
    }

    [Fact]
    public void A_form_has_files_and_texts()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "leads.json"), "content of the file");
        Zoho.Faults.Add(new Fault { Path = Attachment, Body = """{"data":[{"sent":"{sent}"}]}""" });

        var row = Run($"$token | Invoke-ZohoApi {Attachment} -Form @{{ file = [IO.FileInfo]::new($leads); note = 'ä note'; ids = 1, 2 }}");

        var sent = (string)row.Property("sent")!;
        Assert.All(["ä note", "1", "2"], text => Assert.Contains(text, sent));
        Assert.Equal("POST", Assert.Single(Zoho.Requests.To(Attachment)).Method);
    }

    [Fact]
    public void A_pipe_or_a_device_is_not_replaced()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var pipe = Special("pipe", "p")!;
        Assert.Equal("InvalidInput", Run("$token | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -OutFile $folder/pipe").ErrorId);
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "link"), pipe);
        Assert.Equal("InvalidInput", Run("$token | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -OutFile $folder/link").ErrorId);
        if (Special("device", "c", "1", "3") is not null)
        {
            Assert.Equal("InvalidInput", Run("$token | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -OutFile $folder/device").ErrorId);
        }

        Assert.Equal(0, Zoho.Requests.Count());
        Assert.Equal("p", Stdout("sh", "-c", "test -p \"$1\" && printf p", "sh", pipe));
    }

    [Fact]
    public void A_link_stays_and_its_file_is_written()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var elsewhere = new TemporaryFolder();
        var target = Path.Combine(elsewhere.Path, "real.json");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "link"), target);
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "loop"), Path.Combine(_folder.Path, "loop"));

        Run("$token | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -OutFile $folder/link").Succeeded();
        Run("$token | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -OutFile $folder/link").Succeeded();

        Assert.Equal(target, new FileInfo(Path.Combine(_folder.Path, "link")).LinkTarget);
        Assert.StartsWith("{", File.ReadAllText(target));
        Assert.Equal("InvalidInput", Run("$token | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -OutFile $folder/loop").ErrorId);
    }

    [Theory]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)]
    public void A_file_keeps_its_permissions(UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var path = Path.Combine(_folder.Path, "x");
        File.WriteAllText(path, "old");
        File.SetUnixFileMode(path, mode);

        Run("$token | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -OutFile $folder/x").Succeeded();

        Assert.Equal(mode, File.GetUnixFileMode(path));
        Assert.StartsWith("{", File.ReadAllText(path));
    }

    [Theory]
    [InlineData("-OutFile \"$folder/a`0b\"", "OutFile")]
    [InlineData("-OutFile \"`0/x\"", "OutFile")]
    [InlineData("-InFile \"a`0b\"", "InFile")]
    public void A_path_with_a_NUL_is_refused_by_its_parameter(string parameter, string name)
    {
        var error = Run($"$token | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' {parameter}").Error;

        Assert.Equal(("InvalidInput", name), (RunResult.IdOf(error), error.TargetObject));
        Assert.Equal(0, Zoho.Requests.Count());
    }

    [Theory]
    [InlineData("attachment; filename*=UTF-99''%zz%e4", "text/plain; charset=nonsense")]
    [InlineData("attachment; filename*=; filename=\"=?utf-99?b?!!?=\"", "application/octet-stream; charset=\"\"")]
    [InlineData("attachment; filename*=UTF-8''%E6%97%A5%E6%9C%AC", "nonsense")]
    public void A_strange_name_or_charset_is_a_file(string disposition, string type)
    {
        Zoho.Faults.Add(
            new Fault
            {
                Path = Attachment,
                Status = 200,
                Body = "content",
                Headers = new Dictionary<string, string> { ["Content-Disposition"] = disposition, ["Content-Type"] = type },
            });

        Run($"$token | Invoke-ZohoApi {Attachment} -OutFile $folder").Succeeded();

        Assert.Equal("content", File.ReadAllText(Assert.Single(Directory.GetFiles(_folder.Path))));
    }

    /// <summary>A special file in the temporary folder; null where this user must not create it.</summary>
    private string? Special(string name, params string[] type)
    {
        var path = Path.Combine(_folder.Path, name);
        using var process = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo("mknod", [path, .. type]) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0 ? path : null;
    }

    private static string Stdout(string program, params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        return process.StandardOutput.ReadToEnd();
    }
}
