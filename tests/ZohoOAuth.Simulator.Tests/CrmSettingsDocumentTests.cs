namespace ZohoOAuth.Simulator.Tests;

public sealed class CrmSettingsDocumentTests : SimulatorTest
{
    private const string Scope = "ZohoCRM.settings.ALL,ZohoCRM.org.READ,ZohoCRM.users.READ";

    // What a list leaves out and the answer for one module has; properties of requests; and what only other options of the module fill.
    private static readonly string[] OfOneModule = [".modules[].fields", ".modules[].layouts", ".modules[].related_lists"];
    private static readonly string[] OfRequests = ["._delete"];
    private static readonly string[] OfOtherFields =
        [".deal_category", ".probability", ".forecast_category", ".expected_data_type", ".sys_ref_name", ".forecast_type", ".maps", ".show_value"];

    [DocumentTheory]
    [InlineData("settings/fields?module=Leads", "fields.json", "Response_Wrapper")]
    [InlineData("settings/fields?module=Contacts", "fields.json", "Response_Wrapper")]
    [InlineData("settings/fields?module=Deals", "fields.json", "Response_Wrapper")]
    [InlineData("settings/fields?module=Cases", "fields.json", "Response_Wrapper")]
    [InlineData("settings/layouts?module=Leads", "layouts.json", "wrapper")]
    [InlineData("settings/related_lists?module=Accounts", "related_lists.json", "Response_Wrapper")]
    [InlineData("settings/profiles", "profiles.json", "Response_Wrapper")]
    [InlineData("settings/roles", "roles.json", "Response_Wrapper")]
    [InlineData("org", "org.json", "Response_Wrapper")]
    [InlineData("users", "users.json", "Response_Wrapper")]
    [InlineData("settings/modules/Leads", "modules.json", "Response_Wrapper")]
    [InlineData("settings/modules", "modules.json", "Response_Wrapper")]
    public async Task An_answer_has_every_documented_property_with_its_type(string path, string file, string schema)
    {
        Zoho.CrmUsers = 3;
        using var response = await GetAsync(await AccessTokenAsync(Scope), $"/crm/v8/{path}");
        var (document, part) = CrmDocument.Find(file, $"#/components/schemas/{schema}");
        string[] absent = [.. OfRequests, .. OfOtherFields, .. path == "settings/modules" ? OfOneModule : []];

        var problems = DocumentComparison.Problems(document, part, await JsonAsync(response), "")
            .Where(problem => !absent.Any(name => problem.EndsWith($"{name} is absent", StringComparison.Ordinal)));

        Assert.Empty(problems.Distinct());
    }
}
