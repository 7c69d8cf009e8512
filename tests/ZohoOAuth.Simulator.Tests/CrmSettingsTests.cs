using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ZohoOAuth.Simulator.Tests;

public sealed class CrmSettingsTests : SimulatorTest
{
    private const string Scope = "ZohoCRM.settings.ALL,ZohoCRM.org.READ,ZohoCRM.users.READ,ZohoCRM.modules.READ";
    private const string Missing = "3652397999999999999";
    private string? _token;

    [Theory]
    [InlineData("Leads", "Last_Name", "text", "string", true)]
    [InlineData("Leads", "Owner", "ownerlookup", "jsonobject", false)]
    [InlineData("Leads", "Tag", "text", "jsonarray", false)]
    [InlineData("Leads", "Lead_Source", "picklist", "string", false)]
    [InlineData("Leads", "No_of_Employees", "integer", "integer", false)]
    [InlineData("Contacts", "Account_Name", "lookup", "jsonobject", false)]
    public async Task A_field_has_the_types_that_decide_how_its_values_are_read(string module, string name, string data, string json, bool mandatory)
    {
        var field = await FieldAsync(module, name);

        Assert.Equal((data, json), (Text(field, "data_type"), Text(field, "json_type")));
        Assert.Equal(mandatory, field.GetProperty("system_mandatory").GetBoolean());
    }

    [Fact]
    public async Task A_pick_list_has_its_values_in_order()
    {
        var values = (await FieldAsync("Leads", "Rating")).GetProperty("pick_list_values").EnumerateArray().ToList();

        Assert.Equal(["-None-", "Acquired"], values.Take(2).Select(value => Text(value, "display_value")));
        Assert.Equal(["-None-", "Acquired"], values.Take(2).Select(value => Text(value, "reference_value")));
        Assert.Equal([1, 2], values.Take(2).Select(value => value.GetProperty("sequence_number").GetInt32()));
        Assert.All(values, value => Assert.Equal("used", Text(value, "type")));
    }

    [Fact]
    public async Task A_lookup_names_a_module_that_exists()
    {
        var module = (await FieldAsync("Contacts", "Account_Name")).GetProperty("lookup").GetProperty("module");
        var accounts = (await ItemsAsync($"/crm/v8/settings/modules/{Text(module, "id")}")).Single();

        Assert.Equal((Text(module, "api_name"), "Accounts"), (Text(accounts, "api_name"), Text(accounts, "plural_label")));
    }

    [Fact]
    public async Task Who_can_write_a_field_is_told()
    {
        var owner = (await FieldAsync("Leads", "Owner")).GetProperty("operation_type");
        var created = (await FieldAsync("Leads", "Created_Time")).GetProperty("operation_type");

        Assert.True(owner.GetProperty("api_create").GetBoolean());
        Assert.False(created.GetProperty("api_create").GetBoolean());
    }

    [Fact]
    public async Task A_record_has_the_fields_that_the_metadata_names()
    {
        var fields = await ItemsAsync("/crm/v8/settings/fields?module=Deals");
        var deal = (await ItemsAsync("/crm/v2/Deals?per_page=1")).Single();

        Assert.Equal(fields.Select(field => Text(field, "api_name")).Order(), deal.EnumerateObject().Select(value => value.Name).Order());
    }

    [Theory]
    [InlineData("fields?module=Leads", "fields", "?module=Leads")]
    [InlineData("layouts?module=Leads", "layouts", "?module=Leads")]
    [InlineData("related_lists?module=Leads", "related_lists", "?module=Leads")]
    [InlineData("profiles", "profiles", "")]
    [InlineData("roles", "roles", "")]
    [InlineData("modules", "modules", "")]
    public async Task Each_item_of_a_list_can_be_read_by_its_id(string list, string name, string query)
    {
        var items = await ItemsAsync($"/crm/v8/settings/{list}");
        foreach (var id in items.Select(item => Text(item, "id")).Take(3))
        {
            Assert.Equal(id, Text((await ItemsAsync($"/crm/v8/settings/{name}/{id}{query}")).Single(), "id"));
        }
    }

    [Fact]
    public async Task Ids_are_unique_and_too_long_for_a_double()
    {
        var ids = new List<string>();
        foreach (var module in await ItemsAsync("/crm/v8/settings/modules"))
        {
            ids.Add(Text(module, "id"));
            var layout = (await ItemsAsync($"/crm/v8/settings/layouts?module={Text(module, "api_name")}")).Single();
            var section = layout.GetProperty("sections")[0];
            var fields = section.GetProperty("fields").EnumerateArray().ToList();
            ids.AddRange([Text(layout, "id"), Text(section, "id"), .. fields.Select(field => Text(field, "id"))]);
            ids.AddRange(fields.SelectMany(field => field.GetProperty("pick_list_values").EnumerateArray()).Select(value => Text(value, "id")));
            ids.AddRange(fields.Select(field => field.GetProperty("lookup")).Where(lookup => lookup.TryGetProperty("id", out _)).Select(lookup => Text(lookup, "id")));
        }

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches(new Regex("^3652397[0-9]{12}$"), id));
    }

    [Theory]
    [InlineData("fields", "400 REQUIRED_PARAM_MISSING")]
    [InlineData("layouts", "400 REQUIRED_PARAM_MISSING")]
    [InlineData("related_lists?module=", "400 REQUIRED_PARAM_MISSING")]
    [InlineData("fields?module=Nothing", "400 INVALID_MODULE")]
    [InlineData("layouts?module=Nothing", "400 INVALID_MODULE")]
    [InlineData("related_lists?module=Nothing", "400 INVALID_MODULE")]
    [InlineData("modules/Nothing", "400 INVALID_MODULE")]
    [InlineData("fields?module=Leads&", "200")]
    [InlineData("fields?module=Leads&type=all", "200")]
    [InlineData("fields?module=Leads&type=unused", "204")]
    [InlineData("fields?module=Leads&type=other", "400 INVALID_DATA")]
    [InlineData("fields?module=Leads&include=allowed_permissions_to_update", "501 NOT_SIMULATED")]
    [InlineData("fields?module=Leads&modul=Leads", "400 INVALID_REQUEST")]
    [InlineData("related_lists?module=Leads&status=user_hidden", "204")]
    [InlineData("modules?status=visible,user_hidden", "200")]
    [InlineData("modules?status=visible,hidden", "400 INVALID_DATA")]
    [InlineData("roles?page=1&per_page=200", "200")]
    [InlineData("roles?page=2", "204")]
    [InlineData("modules?page=2&per_page=200", "204")]
    [InlineData("modules?per_page=201", "400 INVALID_DATA")]
    [InlineData("roles/x", "400 INVALID_DATA")]
    [InlineData($"fields/{Missing}?module=Leads", "204")]
    [InlineData($"layouts/{Missing}?module=Leads", "204")]
    [InlineData($"profiles/{Missing}", "204")]
    public async Task A_wrong_request_has_an_error(string path, string expected) =>
        Assert.Equal(expected, await CrmCodeAsync(await AccessTokenAsync(Scope), $"/crm/v8/settings/{path}"));

    [Theory]
    [InlineData("fields", """{"param_name":"module"}""")]
    [InlineData("fields?module=Nothing", "{}")]
    [InlineData("related_lists?module=Nothing", """{"param_name":"module"}""")]
    [InlineData("modules/Nothing", """{"resource_path_index":2}""")]
    [InlineData("related_lists?module=Leads&status=x", """{"param_name":"status","index":0,"supported_values":["visible","user_hidden","scheduled_for_deletion"]}""")]
    public async Task An_error_says_what_it_is_about(string path, string details)
    {
        using var response = await GetAsync(await AccessTokenAsync(Scope), $"/crm/v8/settings/{path}");

        Assert.Equal(details, (await JsonAsync(response)).GetProperty("details").GetRawText());
    }

    [Theory]
    [InlineData("ZohoCRM.settings.fields.READ", "fields?module=Leads", "200")]
    [InlineData("ZohoCRM.settings.modules.READ", "fields?module=Leads", "401 OAUTH_SCOPE_MISMATCH")]
    [InlineData("ZohoCRM.settings.roles.ALL", "roles", "200")]
    [InlineData("ZohoCRM.modules.ALL", "modules", "401 OAUTH_SCOPE_MISMATCH")]
    public async Task Each_setting_has_a_scope(string scope, string path, string expected) =>
        Assert.Equal(expected, await CrmCodeAsync(await AccessTokenAsync(scope), $"/crm/v8/settings/{path}"));

    [Theory]
    [InlineData("2023-12-31T00:00:00Z", HttpStatusCode.OK)]
    [InlineData("2026-11-29T04:00:00+01:00", HttpStatusCode.NotModified)]
    [InlineData("yesterday", HttpStatusCode.BadRequest)]
    public async Task Modules_that_nobody_changed_since_are_not_sent(string since, HttpStatusCode expected)
    {
        using var response = await SendWithAsync("If-Modified-Since", since, "/crm/v8/settings/modules");

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Related_lists_are_notes_attachments_and_what_looks_up_the_module()
    {
        var lists = await ItemsAsync("/crm/v8/settings/related_lists?module=Accounts");
        var names = lists.Select(list => Text(list, "api_name")).ToList();

        Assert.Equal(["Notes", "Attachments"], names.Take(2));
        Assert.Contains("Contacts", names);
        Assert.Contains("Deals", names);
        Assert.DoesNotContain("Leads", names);
        Assert.All(lists, list => Assert.Equal($"Accounts/{{ENTITYID}}/{Text(list, "api_name")}", Text(list, "href")));
    }

    [Theory]
    [InlineData("652397000", "200")]
    [InlineData("1", "400 INVALID_DATA")]
    public async Task The_organization_of_the_header_must_be_the_one_of_the_token(string organization, string expected)
    {
        using var response = await SendWithAsync("X-CRM-ORG", organization, "/crm/v8/org");
        var body = await JsonAsync(response);

        Assert.Equal(expected, response.IsSuccessStatusCode ? "200" : $"{(int)response.StatusCode} {Text(body, "code")}");
        Assert.True(!response.IsSuccessStatusCode || Text(body.GetProperty("org")[0], "zgid") == organization);
    }

    [Fact]
    public async Task The_consenting_user_is_an_administrator_and_colleagues_are_not()
    {
        Zoho.CrmUsers = 2;
        var users = await ItemsAsync("/crm/v8/users");

        Assert.Equal(["Administrator", "Standard"], users.Select(user => Text(user.GetProperty("profile"), "name")));
        Assert.Equal(["CEO", "Manager"], users.Select(user => Text(user.GetProperty("role"), "name")));
        Assert.All(users, user => Assert.Equal(("en_US", "UTC", "active"), (Text(user, "locale"), Text(user, "time_zone"), Text(user, "status"))));
    }

    private async Task<JsonElement> FieldAsync(string module, string name) =>
        (await ItemsAsync($"/crm/v8/settings/fields?module={module}")).Single(field => Text(field, "api_name") == name);

    private async Task<List<JsonElement>> ItemsAsync(string path)
    {
        _token ??= await AccessTokenAsync(Scope);
        using var response = await GetAsync(_token, path);
        return [.. (await JsonAsync(response)).EnumerateObject().First().Value.EnumerateArray()];
    }

    private async Task<HttpResponseMessage> SendWithAsync(string header, string value, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Us.ApiDomain, path));
        request.Headers.Authorization = new("Zoho-oauthtoken", await AccessTokenAsync(Scope));
        request.Headers.TryAddWithoutValidation(header, value);
        return await Http.SendAsync(request, None);
    }
}
