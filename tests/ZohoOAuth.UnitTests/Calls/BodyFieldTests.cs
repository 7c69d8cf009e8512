using System.Text.Json;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Calls;

/// <summary>ServiceDesk Plus takes JSON in the field input_data: of a form for what it writes, of the query for what it lists.</summary>
public sealed class BodyFieldTests : SignInTest
{
    private const string Written = """{"response_status":{"status_code":2000,"status":"success"},"request":{"id":"71","subject":"a"}}""";

    public BodyFieldTests() => Engine.Set("token", Token());

    [Theory]
    [InlineData("@{ request = @{ subject = 'Zoë & co' } }", """{"request":{"subject":"Zoë & co"}}""")]
    [InlineData("([pscustomobject]@{ request = @{ subject = 'a' } })", """{"request":{"subject":"a"}}""")]
    [InlineData("@{ input_data = '{\"request\":{\"subject\":\"a\"}}' }", """{"request":{"subject":"a"}}""")]
    [InlineData("@{ input_data = @{ request = @{ subject = 'a' } } }", """{"request":{"subject":"a"}}""")]
    public void An_object_is_the_JSON_in_the_field(string body, string json)
    {
        Zoho.Answer(Written);

        Engine.Run($"Invoke-ZohoApi /requests -Service ServiceDeskPlus -OrganizationId itdesk -Body {body} -Token $token").Succeeded();

        var call = Assert.Single(Zoho.Seen);
        Assert.Equal(("POST", "/app/itdesk/api/v3/requests", "application/x-www-form-urlencoded"), (call.Method, call.Address.AbsolutePath, call.ContentType));
        Assert.Equal(new Dictionary<string, string> { ["input_data"] = json }, FormEncoding.Read(call.Body));
    }

    [Theory]
    [InlineData("'{\"request\":{}}'", "application/json")]
    [InlineData("@{ request = @{} } -ContentType application/json", "application/json")]
    [InlineData("@{ request = @{} } -ContentType 'application/json; charset=utf-8'", "application/json; charset=utf-8")]
    public void Text_and_a_content_type_of_the_users_own_are_left_alone(string body, string mediaType)
    {
        Zoho.Answer(Written);

        Engine.Run($"Invoke-ZohoApi /requests -Service ServiceDeskPlus -Body {body} -Token $token").Succeeded();

        var call = Assert.Single(Zoho.Seen);
        Assert.Equal((mediaType, """{"request":{}}"""), (call.ContentType, call.Body));
    }

    [Theory]
    [InlineData("@{ subject = 'a' }", "/requests", "POST", """{"request":{"subject":"a"}}""")]
    [InlineData("@{ request = @{ subject = 'a' } }", "/requests", "POST", """{"request":{"subject":"a"}}""")]
    [InlineData("@{ subject = 'a' }", "/app/itdesk/api/v3/requests/71", "PUT", """{"request":{"subject":"a"}}""")]
    [InlineData("@{ description = 'a' }", "/requests/71/notes", "POST", """{"request_note":{"description":"a"}}""")]
    [InlineData("@{ title = 'a' }", "'/problems?x=1'", "POST", """{"problem":{"title":"a"}}""")]
    [InlineData("@{ x = @{ a = 1 } }", "/unknown", "POST", """{"x":{"a":1}}""")]
    [InlineData("@{ a = 1 }", "/unknown -Envelope thing", "POST", """{"thing":{"a":1}}""")]
    public void A_piped_record_goes_into_the_property_of_its_resource(string record, string path, string method, string json)
    {
        Zoho.Answer(Written);

        var run = Engine.Run($"{record} | Invoke-ZohoApi {path} -Service ServiceDeskPlus -Method {method} -Token $token").Succeeded();

        Assert.Equal("0: success 71", Assert.Single(run.Output)!.ToString());
        Assert.Equal(json, FormEncoding.Read(Assert.Single(Zoho.Seen).Body)["input_data"]);
    }

    [Fact]
    public void Criteria_of_the_users_own_stay_beside_the_page()
    {
        const string Criteria = "@{ list_info = @{ search_criteria = @{ field = 'status.name'; condition = 'is'; value = 'Open' } } }";
        Zoho.Answer("""{"requests":[{"id":"1"},{"id":"2"}],"list_info":{"has_more_rows":true,"start_index":1,"row_count":2}}""")
            .Answer("""{"requests":[{"id":"3"}],"list_info":{"has_more_rows":false,"start_index":3,"row_count":1}}""");

        var run = Engine.Run($"Invoke-ZohoApi /requests -Service ServiceDeskPlus -OrganizationId itdesk -All -PageConcurrency 1 -Query @{{ input_data = {Criteria} }} -Token $token").Succeeded();

        Assert.Equal(["1", "2", "3"], run.Properties("id"));
        var pages = Zoho.Seen.Select(call => JsonDocument.Parse(FormEncoding.Read(call.Address.Query)["input_data"]).RootElement.GetProperty("list_info")).ToList();
        Assert.Equal([1, 3], pages.Select(page => page.GetProperty("start_index").GetInt32()));
        Assert.All(pages, page => Assert.Equal((100, "Open"), (page.GetProperty("row_count").GetInt32(), page.GetProperty("search_criteria").GetProperty("value").GetString())));
    }

    /// <summary>A page number and a start index at once would contradict each other from the second page on.</summary>
    [Theory]
    [InlineData("""{"list_info":{"page":3,"row_count":10}}""", 21)]
    [InlineData("""{"list_info":{"page":"3","row_count":"10"}}""", 21)]
    [InlineData("""{"list_info":{"start_index":"5"}}""", 5)]
    public void A_list_begins_where_the_user_says(string input, int first)
    {
        Zoho.Answer("""{"requests":[{"id":"1"}],"list_info":{"has_more_rows":false}}""");
        Engine.Set("criteria", input);

        Engine.Run("Invoke-ZohoApi /requests -Service ServiceDeskPlus -All -Query @{ input_data = $criteria } -Token $token").Succeeded();

        var page = JsonDocument.Parse(FormEncoding.Read(Assert.Single(Zoho.Seen).Address.Query)["input_data"]).RootElement.GetProperty("list_info");
        Assert.Equal(first, page.GetProperty("start_index").GetInt32());
        Assert.False(page.TryGetProperty("page", out _));
    }

    [Fact]
    public void One_page_that_the_user_asks_for_is_no_cut_list()
    {
        Zoho.Answer("""{"requests":[{"id":"1"}],"list_info":{"has_more_rows":true}}""");

        var run = Engine.Run("""Invoke-ZohoApi /requests -Service ServiceDeskPlus -Query @{ input_data = '{"list_info":{"page":2}}' } -Token $token""").Succeeded();

        Assert.Empty(run.Warnings);
    }
}
