using System.Text.RegularExpressions;
using ZohoOAuth.Calls;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Calls;

/// <summary>What Invoke-ZohoApi sends: its address, its dates and its name.</summary>
public sealed class SentRequestTests : SignInTest
{
    public SentRequestTests() => Engine.Set("token", Token());

    /// <summary>The CRM wants ISO 8601 where HTTP has a format of its own.</summary>
    [Theory]
    [InlineData("/crm/v8/Leads", "2026-11-23T11:00:00+01:00")]
    [InlineData("/Contacts -Service Bigin", "2026-11-23T11:00:00+01:00")]
    [InlineData("/books/v3/contacts", "Mon, 23 Nov 2026 10:00:00 GMT")]
    [InlineData("/unknown", "Mon, 23 Nov 2026 10:00:00 GMT")]
    public void A_date_in_a_header_is_as_its_reader_wants_it(string path, string expected)
    {
        Zoho.Answer("{}");
        Engine.Set("when", new DateTimeOffset(2026, 11, 23, 11, 0, 0, TimeSpan.FromHours(1)));

        Engine.Run($"$token | Invoke-ZohoApi {path} -Headers @{{ 'if-modified-since' = $when }}").Succeeded();

        Assert.Equal(expected, Assert.Single(Zoho.Seen).ModifiedSince);
    }

    [Fact]
    public void Every_request_names_the_module_the_shell_and_the_system()
    {
        Zoho.Answer("""{"access_token":"1000.new.one","token_type":"Bearer","expires_in":3600}""").Answer("{}").Answer("{}");

        Engine.Run("$token | Update-ZohoAccessToken -Force | Invoke-ZohoApi /crm/v8/org").Succeeded();
        Engine.Run("$token | Invoke-ZohoApi /crm/v8/org -Headers @{ 'User-Agent' = 'mine/1' }").Succeeded();

        var version = $"{Engine.Run("$PSVersionTable.PSVersion").Value}";
        Assert.All(
            Zoho.Seen.Take(2),
            call => Assert.Matches($@"^ZohoOAuth/\d+\.\d+\.\d+ \(PowerShell {Regex.Escape(version)}; (Windows|Linux|macOS|Unix) [\d.]+\)$", call.UserAgent));
        Assert.Equal("mine/1", Zoho.Seen[2].UserAgent);
    }

    [Theory]
    [InlineData("/Leads/search?criteria=(Website:equals:https://example.com)")]
    [InlineData("Leads/search?criteria=(Website:equals:https://example.com)")]
    public void An_address_in_the_query_is_not_the_address_of_the_request(string path)
    {
        Zoho.Answer("{}");

        Engine.Run($"$token | Invoke-ZohoApi '{path}' -Service CRM").Succeeded();

        Assert.Equal("/crm/v8/Leads/search?criteria=(Website:equals:https://example.com)", Assert.Single(Zoho.Seen).Address.PathAndQuery);
    }

    [Theory]
    [InlineData("$token | Invoke-ZohoApi https://evil.example/crm/v8/Leads -WhatIf", ErrorIds.UntrustedHost)]
    [InlineData("[pscustomobject]@{ a = 1 } | Invoke-ZohoApi https://evil.example/crm/v8/Leads -Token $token -WhatIf", ErrorIds.UntrustedHost)]
    [InlineData("$token | Invoke-ZohoApi /crm/v8/Leads -Headers @{ 'a b' = 1 } -WhatIf", ErrorIds.InvalidInput)]
    [InlineData("$sandbox | Invoke-ZohoApi https://www.zohoapis.eu/crm/v8/Leads -WhatIf", ErrorIds.InvalidInput)]
    public void With_WhatIf_the_same_hosts_are_refused(string script, string errorId)
    {
        Engine.Set("sandbox", new ZohoToken
        {
            DataCenter = "eu", AccountsUrl = "https://accounts.zoho.eu", ApiDomain = "https://sandbox.zohoapis.eu", Environment = ZohoEnvironment.Sandbox,
            AccessToken = SecretText.Hide(Sample.AccessToken), IssuedAt = DateTimeOffset.UtcNow, ExpiresAt = DateTimeOffset.UtcNow.AddHours(1),
        });

        var run = Engine.Run(script);

        Assert.Equal(errorId, run.ErrorId);
        Assert.DoesNotContain("What if", Engine.TakeScreen(), StringComparison.Ordinal);
        Assert.Empty(Zoho.Seen);
    }

    [Theory]
    [InlineData(8 * 1024 * 1024, "stat = 4 of 8 MB cur =  pct = 50")]
    [InlineData(null, "stat = 4 MB cur =  pct = -1")]
    [InlineData(1024, "stat = 4 MB cur =  pct = -1")]
    public void A_transfer_shows_percent_if_the_length_is_known(int? length, string shown)
    {
        Engine.Run(async (pipeline, _) =>
        {
            var transfer = new ApiProgress(pipeline, "Calling /x").Transfer();
            transfer.Restart(0, length);
            transfer.Move(4 * 1024 * 1024);
            await pipeline.OnPipelineThreadAsync(_ => { });
        }).Succeeded();

        Assert.Contains(shown, Engine.TakeScreen(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wait_after_too_many_requests_shows_its_seconds()
    {
        Engine.Run(async (pipeline, _) =>
        {
            new ApiProgress(pipeline, "Calling /x").ShowPause("HTTP 429", TimeSpan.FromSeconds(6.2));
            await pipeline.OnPipelineThreadAsync(_ => { });
        }).Succeeded();
        Assert.Contains("HTTP 429. The next retry is in 7 s.", Engine.TakeScreen(), StringComparison.Ordinal);

        Zoho.AnswerWith(response =>
        {
            response.StatusCode = 429;
            response.Headers["Retry-After"] = "0";
            return [];
        }).Answer("{}");
        Engine.Run("$token | Invoke-ZohoApi /crm/v8/org").Succeeded();
        Assert.Contains("Too many requests (HTTP 429). Retrying.", Engine.TakeScreen(), StringComparison.Ordinal);
    }
}
