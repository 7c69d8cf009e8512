using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Hosting;

namespace ZohoOAuth.Simulator.Tests;

public sealed class CrmSchemaFolderTests : SimulatorTest, IDisposable
{
    private const string Scope = "ZohoCRM.settings.ALL,ZohoCRM.modules.ALL";

    // A field as a response of Zoho has it: with properties of its own, and an owner who is field_read_only though it can be set.
    private const string Export = """
        {"fields":[
          {"api_name":"Owner","id":"4150868000000002589","field_label":"Lead Owner","display_label":"Lead Owner","data_type":"ownerlookup",
           "json_type":"jsonobject","length":120,"field_read_only":true,"read_only":false,"system_mandatory":false,"custom_field":false,"unique":{},
           "operation_type":{"web_update":true,"api_create":true,"web_create":true,"api_update":true},"profiles":null,"lookup":{},"ui_type":8},
          {"api_name":"Created_Time","id":"4150868000000002619","field_label":"Created Time","data_type":"datetime","json_type":"string","length":120,
           "field_read_only":true,"read_only":true,"system_mandatory":false,"decimal_place":null,"unique":{},"lookup":{}},
          {"api_name":"Size__c","id":"4150868000005446071","field_label":"Größe","display_label":"Size","data_type":"picklist","json_type":"string",
           "length":120,"system_mandatory":true,"custom_field":true,"type":"used","column_name":"LEADCF1","new_property_of_zoho":{"a":[1]},
           "pick_list_values":[{"display_value":"Klein","sequence_number":7,"reference_value":"S","colour_code":"#25b52a","actual_value":"Small",
             "id":"4150868000005446072","type":"used"}]},
          {"api_name":"Old_Field","id":"4150868000005446090","field_label":"Old","data_type":"text","json_type":"string","length":50,"type":"unused"},
          {"api_name":"Project","id":"4150868000005446091","field_label":"Project","data_type":"lookup","json_type":"jsonobject","length":120,
           "lookup":{"display_label":"Leads","api_name":"Leads12","module":{"api_name":"Projects","id":"4150868000000999001"},"id":"4150868000005446092"}},
          {"api_name":"Items","id":"4150868000005446093","field_label":"Items","data_type":"subform","json_type":"jsonarray","length":120,
           "associated_module":{"module":"Lead_Items","id":"4150868000005446094"},"subform":{"module":"Lead_Items","id":"4150868000005446094"}}
        ]}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("schema").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task A_response_of_a_real_organization_replaces_a_module(string encoding)
    {
        await File.WriteAllTextAsync(FileOf("Leads"), Export, Encoding.GetEncoding(encoding), None);
        await RestartAsync(new SimulatorOptions { SchemaFolder = _folder });
        var token = await AccessTokenAsync(Scope);

        var fields = await FieldsAsync(token, "Leads", "&type=all");
        var given = JsonNode.Parse(Export)!["fields"]!.AsArray();

        Assert.Equal(["id", .. given.Select(field => (string)field!["api_name"]!)], fields.Select(field => Text(field, "api_name")));
        foreach (var (own, answered) in given.Zip(fields.Skip(1)))
        {
            AssertContains(own!, answered);
        }
    }

    [Fact]
    public async Task Its_fields_are_the_fields_of_the_records()
    {
        await File.WriteAllTextAsync(FileOf("Leads"), Export, None);
        await RestartAsync(new SimulatorOptions { SchemaFolder = _folder, Records = new Dictionary<string, int> { ["Leads"] = 1 } });
        var token = await AccessTokenAsync(Scope);
        using var response = await GetAsync(token, "/crm/v2/Leads");
        var lead = (await JsonAsync(response)).GetProperty("data")[0];

        Assert.Equal("Small", Text(lead, "Size__c"));
        Assert.False(lead.TryGetProperty("Email", out _));
        Assert.DoesNotContain(await FieldsAsync(token, "Leads"), field => Text(field, "api_name") == "Old_Field");
    }

    // SDKs read the fields of each module that a field refers to.
    [Theory]
    [InlineData("Projects")]
    [InlineData("Lead_Items")]
    public async Task A_module_that_a_field_refers_to_exists(string module)
    {
        await File.WriteAllTextAsync(FileOf("Leads"), Export, None);
        await RestartAsync(new SimulatorOptions { SchemaFolder = _folder });

        Assert.NotEmpty(await FieldsAsync(await AccessTokenAsync(Scope), module));
    }

    [Fact]
    public async Task A_module_keeps_its_labels_whatever_the_case_of_the_file_name()
    {
        await File.WriteAllTextAsync(FileOf("leads"), Export, None);
        await RestartAsync(new SimulatorOptions { SchemaFolder = _folder });
        using var response = await GetAsync(await AccessTokenAsync(Scope), "/crm/v8/settings/modules/Leads");
        var module = (await JsonAsync(response)).GetProperty("modules")[0];

        Assert.Equal(("Leads", "Lead"), (Text(module, "api_name"), Text(module, "singular_label")));
    }

    [Fact]
    public async Task What_the_simulator_answers_is_a_schema_that_gives_the_same_answers()
    {
        var before = await AnswersAsync();
        foreach (var (module, answer) in before)
        {
            await File.WriteAllTextAsync(FileOf(module), answer, None);
        }

        await RestartAsync(new SimulatorOptions { SchemaFolder = _folder });

        Assert.Equal(before, await AnswersAsync());
    }

    [Fact]
    public async Task A_file_can_say_more_about_its_module()
    {
        var file = JsonNode.Parse(Export)!.AsObject();
        file["module"] = JsonNode.Parse("""{"plural_label":"Interessenten","id":"4150868000000002175","per_page":50,"arguments":[]}""");
        await File.WriteAllTextAsync(FileOf("Leads"), file.ToJsonString(), None);
        await RestartAsync(new SimulatorOptions { SchemaFolder = _folder });
        using var response = await GetAsync(await AccessTokenAsync(Scope), "/crm/v8/settings/modules/4150868000000002175");
        var module = (await JsonAsync(response)).GetProperty("modules")[0];

        Assert.Equal(("Lead", "Interessenten"), (Text(module, "singular_label"), Text(module, "plural_label")));
        Assert.Equal((50, "default"), (module.GetProperty("per_page").GetInt32(), Text(module, "generated_type")));
    }

    [Theory]
    [InlineData("", "The input does not contain any JSON tokens")]
    [InlineData("<html>", "'<' is an invalid start of a value")]
    [InlineData("[]", "It is not a JSON object.")]
    [InlineData("""{"code":"INVALID_TOKEN"}""", "It has no array 'fields', or the array is empty.")]
    [InlineData("""{"fields":{}}""", "It has no array 'fields', or the array is empty.")]
    [InlineData("""{"fields":[{"api_name":"A"},null]}""", "Field 2 is not a JSON object.")]
    [InlineData("""{"fields":[{"api_name":1}]}""", "Field 1 has no api_name.")]
    [InlineData("""{"fields":[{"api_name":"A","api_name":"B"}]}""", "Duplicate property 'api_name'")]
    public async Task A_file_that_is_no_schema_is_named_with_the_reason(string text, string reason)
    {
        await File.WriteAllTextAsync(FileOf("Leads"), text, None);

        var error = await Assert.ThrowsAsync<FormatException>(() => ZohoSimulator.StartAsync(new SimulatorOptions { SchemaFolder = _folder }, None));

        Assert.StartsWith($"{FileOf("Leads")} is not a response of settings/fields. ", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    private string FileOf(string module) => Path.Combine(_folder, $"{module}.json");

    private async Task<Dictionary<string, string>> AnswersAsync()
    {
        var token = await AccessTokenAsync(Scope);
        using var response = await GetAsync(token, "/crm/v8/settings/modules");
        var answers = new Dictionary<string, string>();
        foreach (var module in (await JsonAsync(response)).GetProperty("modules").EnumerateArray().Select(module => Text(module, "api_name")))
        {
            using var fields = await GetAsync(token, $"/crm/v8/settings/fields?module={module}");
            answers[module] = await fields.Content.ReadAsStringAsync(None);
        }

        return answers;
    }

    private async Task<List<JsonElement>> FieldsAsync(string token, string module, string query = "")
    {
        using var response = await GetAsync(token, $"/crm/v8/settings/fields?module={module}{query}");
        return [.. (await JsonAsync(response)).GetProperty("fields").EnumerateArray()];
    }

    // The answer may have more than the file, and nothing else.
    private static void AssertContains(JsonNode expected, JsonElement actual)
    {
        switch (expected)
        {
            case JsonObject values:
                Assert.All(values, value => AssertMember(value.Value, actual.GetProperty(value.Key)));
                break;
            case JsonArray items:
                Assert.Equal(items.Count, actual.GetArrayLength());
                Assert.All(items.Zip(actual.EnumerateArray()), pair => AssertMember(pair.First, pair.Second));
                break;
            default:
                Assert.Equal((expected.GetValueKind(), expected.ToString()), (actual.ValueKind, JsonNode.Parse(actual.GetRawText())!.ToString()));
                break;
        }
    }

    private static void AssertMember(JsonNode? expected, JsonElement actual)
    {
        if (expected is null)
        {
            Assert.Equal(JsonValueKind.Null, actual.ValueKind);
        }
        else
        {
            AssertContains(expected, actual);
        }
    }
}
