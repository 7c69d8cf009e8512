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

        RunResult result = Run("Invoke-ZohoApi /crm/v8/users -All -Token $token").Succeeded();

        Assert.Equal(450, result.Properties("id").Distinct().Count());
        Assert.Equal(450, result.Output.Count);
        Assert.Equal(3, Zoho.Requests.Count("/crm/v8/users"));
    }

    [Theory]
    [InlineData("select Last_Name from Contacts", 2_450, 2)]
    [InlineData("select Last_Name from Contacts where Last_Name is not null;", 2_450, 2)]
    [InlineData("select Last_Name from Contacts limit 0,200", 200, 1)]
    public void A_query_gets_its_pages_unless_it_says_itself_which_records_it_wants(string query, int records, int pages)
    {
        Stage.Connect(scope: "ZohoCRM.coql.READ,ZohoCRM.modules.ALL");

        RunResult result = Run($"{Query} -Body @{{ select_query = '{query}' }}").Succeeded();

        Assert.Equal(records, result.Properties("id").Distinct().Count());
        Assert.Equal(records, result.Output.Count);
        Assert.Equal(pages, Zoho.Requests.Count(Coql));
    }

    [Fact]
    public void A_query_without_its_scope_names_it()
    {
        Stage.Connect();

        RunResult result = Run($"{Query} -Body @{{ select_query = 'select Last_Name from Contacts' }}");

        Assert.Equal("ScopeMismatch", result.ErrorId);
        Assert.Contains("ZohoCRM.coql.READ", result.Error.ErrorDetails.Message);
        Assert.Contains("ZohoCRM.coql.READ", result.Error.ErrorDetails.RecommendedAction);
        Assert.Equal(1, Zoho.Requests.Count(Coql));
    }
}
