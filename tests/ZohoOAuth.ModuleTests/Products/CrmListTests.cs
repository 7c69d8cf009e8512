using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>Lists of the CRM that are none of a module's records: its users, and what a query asks for.</summary>
public sealed class CrmListTests : ModuleTest
{
    private const string Coql = "/crm/v8/coql";
    private const string Query = "Invoke-ZohoApi /crm/v8/coql -Method POST -Token $token -All";

    [Fact]
    public void All_users_come_once()
    {
        Stage.Connect(scope: "ZohoCRM.users.READ");
        Zoho.CrmUsers = 450;

        var result = Run("Invoke-ZohoApi /crm/v8/users -All -PageConcurrency 1 -Token $token").Succeeded();

        Assert.Equal(450, result.Properties("id").Distinct().Count());
        Assert.Equal(450, result.Output.Count);
        Assert.Equal(3, Zoho.Requests.Count("/crm/v8/users"));
    }

    [Theory]
    [InlineData("$token | Invoke-ZohoApi /crm/v8/Contacts -All")]
    [InlineData("Invoke-ZohoApi /crm/v6/Contacts -Token $token -First 10")]
    [InlineData("Invoke-ZohoApi /Contacts -Service CRM -Token $token -Query @{ sort_order = 'asc' }")]
    public void The_error_of_a_list_without_fields_tells_what_to_type(string list)
    {
        const string Addition = "-Query @{ fields = 'Last_Name,Email' }";
        Stage.Connect(scope: Stage.Everything);

        var error = Run(list).Error;

        Assert.Contains("REQUIRED_PARAM_MISSING", error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Contains("fields", error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Contains(Addition, error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(10, Run($"$token | Invoke-ZohoApi /crm/v8/Contacts -First 10 {Addition}").Succeeded().Output.Count);
    }

    [Theory]
    [InlineData("select Last_Name from Contacts where id is not null", 2_450, 2)]
    [InlineData("select Last_Name from Contacts where Last_Name is not null;", 2_450, 2)]
    [InlineData("select Last_Name from Contacts where id is not null limit 0,200", 200, 1)]
    public void A_query_gets_its_pages_unless_it_says_itself_which_records_it_wants(string query, int records, int pages)
    {
        Stage.Connect(scope: "ZohoCRM.coql.READ,ZohoCRM.modules.ALL");

        var result = Run($"{Query} -PageConcurrency 1 -Body @{{ select_query = '{query}' }}").Succeeded();

        Assert.Equal(records, result.Properties("id").Distinct().Count());
        Assert.Equal(records, result.Output.Count);
        Assert.Equal(pages, Zoho.Requests.Count(Coql));
    }

    [Fact]
    public void A_query_only_reads_and_is_tried_again()
    {
        Stage.Connect(scope: "ZohoCRM.coql.READ,ZohoCRM.modules.READ");
        Zoho.Faults.Add(new Fault { Path = Coql, Times = 1, Status = 503, Headers = new Dictionary<string, string> { ["Retry-After"] = "0" } });

        Assert.Equal(2_450, Run($"{Query} -MaximumRetryCount 1 -Body @{{ select_query = 'select Last_Name from Contacts where id is not null' }}").Succeeded().Output.Count);
    }

    [Fact]
    public void A_GraphQL_query_is_asked_again_with_the_next_offset()
    {
        Stage.Connect(scope: Stage.Everything);
        Answer("""{"data":{"Records":{"Leads":{"_data":[{"id":"1"},{"id":"2"}],"_info":{"more_records":true,"next_offset":2}}}}}""");
        Answer("""{"data":{"Records":{"Leads":{"_data":[{"id":"3"}],"_info":{"more_records":false}}}}}""");

        var result = Run("Invoke-ZohoApi /crm/graphql -Method POST -Token $token -All -Body @{ query = '{ Records { Leads(limit: 2) { _data { id } _info { more_records next_offset } } } }' }").Succeeded();

        Assert.Equal(["1", "2", "3"], result.Properties("id"));
        Assert.Contains("Leads(offset: 2, limit: 2)", Zoho.Requests.To("/crm/graphql")[1].Body);
        Assert.Empty(result.Warnings);

        void Answer(string body) => Zoho.Faults.Add(new Fault { Path = "/crm/graphql", Times = 1, Body = body });
    }

    [Fact]
    public void A_query_without_its_scope_names_it()
    {
        Stage.Connect(scope: Stage.Everything);

        var result = Run($"{Query} -Body @{{ select_query = 'select Last_Name from Contacts where id is not null' }}");

        Assert.Equal("ScopeMismatch", result.ErrorId);
        Assert.Contains("ZohoCRM.coql.READ", result.Error.ErrorDetails.Message);
        Assert.Contains("ZohoCRM.coql.READ", result.Error.ErrorDetails.RecommendedAction);
        Assert.Equal(1, Zoho.Requests.Count(Coql));
    }
}
