using System.Collections;
using System.Globalization;
using System.Numerics;
using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>What Invoke-ZohoApi makes of an answer.</summary>
public sealed class AnswerTests : ModuleTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect();
    }

    [Fact]
    public void Long_ids_keep_all_their_digits()
    {
        Answer("""{"data":[{"id":9223372036854775807,"big":12345678901234567890123,"text":"3652397000009851001","price":19.90,"when":"2026-01-02T03:04:05+05:30"}]}""");
        var record = Run("$token | Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name'");
        Assert.Equal(9223372036854775807L, record.Property("id"));
        Assert.Equal(BigInteger.Parse("12345678901234567890123", CultureInfo.InvariantCulture), record.Property("big"));
        Assert.Equal("3652397000009851001", record.Property("text"));
        Assert.Equal(19.90m, record.Property("price"));
        Assert.Equal("2026-01-02T03:04:05+05:30", record.Property("when"));
    }

    [Fact]
    public void Raw_is_the_whole_answer_one_a_page()
    {
        Assert.Equal(200L, Run("($token | Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name' -Raw).info.count").Value);
        Assert.Equal(3, Run("$token | Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name' -Raw -All").Succeeded().Output.Count);
        Assert.Equal(2, Run("$token | Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name' -Raw -First 201").Succeeded().Output.Count);
        Assert.Equal("3 3", Run("$raw = $token | Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name' -Raw -First 3; \"$($raw.data.Count) $($raw.info.count)\"").Value);
        Assert.Equal("5", Run("$raw = $token | Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name&per_page=5' -Raw -First 3; \"$($raw.data.Count)\"").Value);
    }

    [Fact]
    public void Status_and_headers_go_into_the_callers_variables()
    {
        Zoho.Faults.Add(new Fault { Path = "/crm/*", Headers = new Dictionary<string, string> { ["X-Sample"] = "yes" } });
        Run("function f { $token | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -StatusCodeVariable status -ResponseHeadersVariable headers; $script:seen = $status, $headers['x-sample'][0] }; $null = f").Succeeded();
        Assert.Equal(["200", "yes"], Run("$seen").Output.Select(value => $"{value}"));
    }

    [Fact]
    public void An_error_answer_comes_back_where_it_is_wanted()
    {
        var result = Run("$token | Invoke-ZohoApi '/crm/v8/Unicorns?fields=Name' -SkipHttpErrorCheck -StatusCodeVariable status; $status").Succeeded();
        Assert.Equal("INVALID_MODULE", result.Output[0]!.Properties["code"].Value);
        Assert.Equal(400, result.Output[1]!.BaseObject);
    }

    [Fact]
    public void A_body_of_objects_becomes_JSON()
    {
        var row = Run("$token | Invoke-ZohoApi /crm/v8/Leads -Method POST -Body @{ data = @(@{ Last_Name = 'Øster \"O\"'; Company = 'Ltd'; Tags = @() }) }");
        Assert.Equal("SUCCESS", row.Property("code"));
        Assert.Equal("""{"data":[{"Last_Name":"Øster \"O\"","Company":"Ltd","Tags":[]}]}""".Length, Zoho.Requests.To("/crm/v8/Leads")[^1].Body.Length);
    }

    [Fact]
    public void The_users_headers_go_along_and_cannot_replace_the_token()
    {
        Run("$null = $token | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Headers @{ 'X-Own' = '1'; Authorization = 'Bearer mine' }").Succeeded();
        var sent = Zoho.Requests.To("/crm/v8/Deals")[^1].Headers;
        Assert.Equal("1", sent["X-Own"]);
        Assert.StartsWith("Zoho-oauthtoken ", sent["Authorization"]);
    }

    [Fact]
    public void A_whole_address_on_the_api_domain_works()
    {
        Stage.Session.Set("address", new Uri(Stage.Us.ApiDomain, "/crm/v8/Deals?fields=Deal_Name").AbsoluteUri);
        Assert.Equal(10, Run("$token | Invoke-ZohoApi $address").Succeeded().Output.Count);
    }

    [Fact]
    public void A_redirect_within_the_data_center_is_followed()
    {
        Zoho.Faults.Add(new Fault { Path = "/crm/v8/Leads", RedirectTo = "/crm/v8/Deals?fields=Deal_Name" });
        Assert.Equal(10, Run("$token | Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name'").Succeeded().Output.Count);
    }

    [Fact]
    public void A_query_keeps_lists_and_special_characters()
    {
        Run("$null = $token | Invoke-ZohoApi /crm/v8/Deals -Query @{ fields = 'Deal_Name', 'Stage'; note = 'a&b=c ü' }").Succeeded();
        var query = Zoho.Requests.To("/crm/v8/Deals")[^1].QueryString;
        Assert.Contains("fields=Deal_Name%2CStage", query);
        Assert.Contains("note=a%26b%3Dc%20%C3%BC", query);
    }

    [Fact]
    public void The_headers_for_Invoke_RestMethod_hold_the_token()
    {
        var headers = (IDictionary)Run("$token | Get-ZohoAccessToken -AsHeader").Value!;
        Assert.Equal("Zoho-oauthtoken " + Run("$token").Secret("AccessToken"), headers["Authorization"]);
    }

    private void Answer(string body) => Zoho.Faults.Add(new Fault { Path = "/crm/*", Body = body });
}
