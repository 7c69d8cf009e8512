using System.Text.Json;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Calls;

/// <summary>Piped records are sent as the operation takes them: its envelope, its batch, or their ids.</summary>
public sealed class WriteTests : SignInTest
{
    public WriteTests() => Engine.Set("token", Token());

    [Theory]
    [InlineData("/crm/v8/settings/tags -Query @{ module = 'Leads' }", "tags")]
    [InlineData("/crm/v8/settings/automation/scoring_rules -BatchSize 2", "scoring_rules")]
    [InlineData("/crm/v8/Contacts/roles", "contact_roles")]
    [InlineData("/crm/v8/Leads/1/actions/share", "share")]
    [InlineData("/crm/v8/actions/watch", "watch")]
    [InlineData("/crm/v8/My_Projects", "data")]
    public void The_envelope_is_that_of_the_operation(string call, string envelope)
    {
        Zoho.Answer(Results(envelope, 2));

        var run = Engine.Run($"@{{ name = 'a' }}, @{{ name = 'b' }} | Invoke-ZohoApi {call} -Token $token").Succeeded();

        Assert.Equal($$$"""{"{{{envelope}}}":[{"name":"a"},{"name":"b"}]}""", Assert.Single(Zoho.Seen).Body);
        Assert.Equal(["0: success 1", "1: success 2"], run.Output.Select(row => row!.ToString()));
    }

    [Theory]
    [InlineData("/crm/v8/settings/fields -Query @{ module = 'Leads' }", "fields", 5)]
    [InlineData("/crm/v8/users", "users", 1)]
    [InlineData("/crm/v8/settings/roles", "roles", 1)]
    [InlineData("/crm/v8/settings/fields -BatchSize 2", "fields", 2)]
    public void The_batch_is_what_the_operation_takes(string call, string envelope, int batch)
    {
        var sizes = Enumerable.Range(0, 7).Chunk(batch).Select(records => records.Length).ToArray();
        Array.ForEach(sizes, size => Zoho.Answer(Results(envelope, size)));

        Engine.Run($"1..7 | ForEach-Object {{ @{{ name = \"n$_\" }} }} | Invoke-ZohoApi {call} -Token $token").Succeeded();

        Assert.Equal(sizes, Zoho.Seen.Select(call => JsonDocument.Parse(call.Body).RootElement.GetProperty(envelope).GetArrayLength()));
    }

    /// <summary>The last segment is the name of a related list, even if it looks like an id.</summary>
    [Theory]
    [InlineData("/crm/v8/Leads/3652397000000649013/Campaigns")]
    [InlineData("/crm/v8/Leads/3652397000000649013/3652397000000649013")]
    public void Records_of_a_related_list_are_removed_by_their_ids(string path)
    {
        Zoho.Answer(Results("data", 2));

        Engine.Run($"'1', '2' | Invoke-ZohoApi {path} -Method DELETE -Token $token").Succeeded();

        Assert.Equal("1,2", FormEncoding.Read(Assert.Single(Zoho.Seen).Address.Query)["ids"]);
    }

    [Fact]
    public void One_success_for_a_batch_is_the_result_of_each_record()
    {
        Zoho.Answer("""{"code":"SUCCESS","details":{},"message":"done","status":"success"}""");

        var run = Engine.Run("@{ n = 1 }, @{ n = 2 } | Invoke-ZohoApi /crm/v8/__composite_requests -Token $token").Succeeded();

        Assert.Equal(["success", "success"], run.Output.Select(row => row!.Properties["Status"].Value));
    }

    [Fact]
    public void A_setting_of_which_there_is_one_is_an_object_in_its_envelope()
    {
        Zoho.Answer("""{"fiscal_year":{"code":"SUCCESS","status":"success","details":{"id":"1"}}}""");

        Engine.Run("@{ start_month = 'July' } | Invoke-ZohoApi /crm/v8/settings/fiscal_year -Method PUT -Token $token").Succeeded();

        Assert.Equal("""{"fiscal_year":{"start_month":"July"}}""", Assert.Single(Zoho.Seen).Body);
    }

    [Theory]
    [InlineData("/crm/v8/__something -Envelope things -BatchSize 2")]
    [InlineData("/crm/v8/Leads -Envelope things")]
    [InlineData("/tickets -Service Desk -Envelope things -BatchSize 2")]
    public void Envelope_names_the_property(string call)
    {
        Zoho.Answer(Results("things", 2));

        Engine.Run($"@{{ n = 1 }}, @{{ n = 2 }} | Invoke-ZohoApi {call} -Token $token").Succeeded();

        Assert.Equal("""{"things":[{"n":1},{"n":2}]}""", Assert.Single(Zoho.Seen).Body);
    }

    [Theory]
    [InlineData("'1', '2'")]
    [InlineData("@{ id = '1'; Last_Name = 'a' }, [pscustomobject]@{ id = 2 }")]
    [InlineData("1, 2L")]
    public void An_action_of_many_records_gets_their_ids(string records)
    {
        Zoho.Answer(Results("data", 2));

        Engine.Run($"{records} | Invoke-ZohoApi /crm/v8/Leads/actions/change_owner -Body @{{ owner = @{{ id = '7' }} }} -Token $token").Succeeded();

        Assert.Equal("""{"ids":["1","2"],"owner":{"id":"7"}}""", Assert.Single(Zoho.Seen).Body);
    }

    [Fact]
    public void Rows_that_are_not_one_for_each_record_are_written_too()
    {
        Zoho.Answer(Results("data", 1));

        var run = Engine.Run("@{ name = 'a' }, @{ name = 'b' } | Invoke-ZohoApi /crm/v8/Leads/1/actions/add_tags -Token $token").Succeeded();

        Assert.Equal("""{"tags":[{"name":"a"},{"name":"b"}]}""", Assert.Single(Zoho.Seen).Body);
        Assert.Equal("0: success 1", Assert.Single(run.Output)!.ToString());
    }

    [Fact]
    public void Records_are_deleted_by_their_ids_a_hundred_at_a_time()
    {
        Zoho.Answer(Results("data", 100)).Answer(Results("data", 50, 101));

        var run = Engine.Run("101..250 | ForEach-Object { [pscustomobject]@{ id = \"$_\" } } | Invoke-ZohoApi /crm/v8/Leads -Method DELETE -Token $token").Succeeded();

        Assert.Equal(["DELETE", "DELETE"], Zoho.Seen.Select(call => call.Method));
        Assert.All(Zoho.Seen, call => Assert.Equal(string.Empty, call.Body));
        Assert.Equal([Ids(101, 100), Ids(201, 50)], Zoho.Seen.Select(call => FormEncoding.Read(call.Address.Query)["ids"]));
        Assert.Equal(150, run.Output.Count);
    }

    [Fact]
    public void With_Envelope_the_records_to_delete_are_in_the_body()
    {
        Zoho.Answer(Results("things", 1));

        Engine.Run("@{ id = '1' } | Invoke-ZohoApi /crm/v8/__something -Envelope things -Method DELETE -Token $token").Succeeded();

        Assert.Equal("""{"things":[{"id":"1"}]}""", Assert.Single(Zoho.Seen).Body);
    }

    [Fact]
    public void A_record_that_was_not_deleted_is_an_error_with_its_index()
    {
        Zoho.Answer("""{"data":[{"code":"SUCCESS","details":{"id":"1"},"status":"success"},{"code":"INVALID_DATA","details":{"id":"2"},"status":"error"}]}""");

        var run = Engine.Run("'1', '2' | Invoke-ZohoApi /crm/v8/Leads -Method DELETE -Token $token");

        Assert.Equal(("1", "INVALID_DATA"), ((string)run.Error.TargetObject, ((ZohoOAuthException)run.Error.Exception).ZohoCode));
        Assert.Equal("0: success 1", Assert.Single(run.Output)!.ToString());
    }

    [Theory]
    [InlineData("@{ Last_Name = 'a' } | Invoke-ZohoApi /crm/v8/Leads -Method DELETE -Token $token", "InputObject")]
    [InlineData("'1' | Invoke-ZohoApi /crm/v8/Leads/3652397000000649013 -Method DELETE -Token $token", "Path")]
    [InlineData("@{ a = 1 } | Invoke-ZohoApi /crm/v8/settings/fiscal_year -Method PUT -BatchSize 2 -Token $token", "BatchSize")]
    public void What_cannot_be_written_so_is_said_before_anything_is_sent(string script, string target)
    {
        var run = Engine.Run(script);

        Assert.Equal((ErrorIds.InvalidInput, target), (run.ErrorId, (string)run.Error.TargetObject));
        Wording.Check(run.Error.ErrorDetails.Message, run.Error.ErrorDetails.RecommendedAction);
        Assert.Empty(Zoho.Seen);
    }

    [Fact]
    public void Many_ids_in_Query_are_sent_a_hundred_at_a_time()
    {
        Zoho.Answer(Results("data", 100)).Answer(Results("data", 50, 101));

        var run = Engine.Run("$token | Invoke-ZohoApi /crm/v8/Leads -Method DELETE -Query @{ ids = 101..250; wf_trigger = $false }").Succeeded();

        Assert.Equal([Ids(101, 100), Ids(201, 50)], Zoho.Seen.Select(call => FormEncoding.Read(call.Address.Query)["ids"]));
        Assert.All(Zoho.Seen, call => Assert.Equal("false", FormEncoding.Read(call.Address.Query)["wf_trigger"]));
        Assert.Equal(150, run.Output.Count);
    }

    [Theory]
    [InlineData("", "POST")]
    [InlineData("-Method PUT", "PUT")]
    [InlineData("-Method GET", "GET")]
    public void A_body_is_posted_unless_the_user_says_otherwise(string method, string sent)
    {
        Zoho.Answer(Results("data", 1));

        Engine.Run($"$token | Invoke-ZohoApi /crm/v8/Leads -Body @{{ data = @(@{{ Last_Name = 'a' }}) }} {method}").Succeeded();

        Assert.Equal((sent, """{"data":[{"Last_Name":"a"}]}"""), (Assert.Single(Zoho.Seen).Method, Zoho.Seen[0].Body));
    }

    private static string Ids(int first, int count) => string.Join(",", Enumerable.Range(first, count));

    private static string Results(string envelope, int count, int first = 1) => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        [envelope] = Enumerable.Range(first, count)
            .Select(id => new { code = "SUCCESS", status = "success", message = "done", details = new { id = id.ToString(System.Globalization.CultureInfo.InvariantCulture) } }),
    });
}
