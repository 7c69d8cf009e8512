using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>-Verbose tells what was sent and what came back, and -Debug shows it. Neither shows a secret.</summary>
public sealed class VerboseTests : ModuleTest
{
    private const string Deals = "/crm/v8/Deals";
    private const string List = $"{Deals}?fields=Deal_Name";

    private string Address => $"GET {Stage.Origin(Stage.Us.ApiDomain)}{List}";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect();
    }

    [Fact]
    public void A_request_has_a_line_before_and_one_after_it_with_the_whole_address()
    {
        var chatter = Run($"$null = $token | Invoke-ZohoApi '{List}' -Query @{{ per_page = 3; page = 2; zapikey = 'marker' }} -Verbose").Succeeded().Chatter;

        var lines = chatter.Where(line => line.StartsWith(Address, StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.Contains("page=2", line, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Contains("zapikey=***", line, StringComparison.Ordinal));
        Assert.EndsWith(": sending no body.", lines[0], StringComparison.Ordinal);
        Assert.Matches(@": HTTP 200 after \d+ ms, received \d+ bytes(, request id \S+)?\.$", lines[1]);
    }

    [Fact]
    public void A_retry_and_a_new_token_tell_why()
    {
        Zoho.Faults.Add(new Fault { Path = Deals, Status = 429, Body = "{}", Times = 1, Headers = new Dictionary<string, string> { ["Retry-After"] = "0" } });
        Zoho.Faults.Add(new Fault { Path = Deals, Status = 401, Body = """{"code":"INVALID_TOKEN","status":"error"}""", Times = 1 });

        var chatter = Run($"$null = $token | Invoke-ZohoApi '{List}' -MaximumRetryCount 2 -Verbose").Succeeded().Chatter;

        Assert.Contains("Too many requests (HTTP 429): try 2 of 3 in 0 s.", chatter);
        Assert.Contains("The API rejected the access token (HTTP 401). The module gets a new one and repeats the request once.", chatter);
        Assert.Contains(chatter, line => line.StartsWith("POST ", StringComparison.Ordinal) && line.Contains("/oauth/v2/token: HTTP 200", StringComparison.Ordinal));
    }

    [Fact]
    public void A_request_without_an_answer_tells_why()
    {
        Zoho.Faults.Add(new Fault { Path = Deals, Abort = true });

        var run = Run($"$token | Invoke-ZohoApi '{List}' -Verbose");

        Assert.Contains(run.Chatter, line => line.StartsWith($"{Address}: failed after ", StringComparison.Ordinal));
    }

    [Fact]
    public void Debug_shows_headers_and_bodies()
    {
        var run = Run("$null = Invoke-ZohoApi /crm/v8/Leads -Method POST -Token $token -Verbose -Debug "
            + "-Body @{ data = @(@{ Last_Name = 'Doe'; Password = 'marker-secret' }) }").Succeeded();

        var text = string.Join('\n', run.Chatter);
        Assert.Contains("Authorization: ***", text, StringComparison.Ordinal);
        Assert.Contains("\"Last_Name\":\"Doe\"", text, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"SUCCESS\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("marker-secret", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_streams_there_is_nothing() => Assert.Empty(Run($"$null = $token | Invoke-ZohoApi '{List}'").Succeeded().Chatter);
}
