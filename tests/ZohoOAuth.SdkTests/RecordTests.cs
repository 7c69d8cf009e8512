using System.Text.Json;
using ZohoOAuth.SdkTests.Harness;
using ZohoOAuth.Simulator.Hosting;

namespace ZohoOAuth.SdkTests;

public sealed class RecordTests : SdkTest
{
    private protected override SimulatorOptions Options => new()
    {
        Records = new Dictionary<string, int> { ["Leads"] = 1234, ["Contacts"] = 2450, ["Deals"] = 10 },
    };

    [SdkFact]
    public async Task A_module_is_read_page_by_page() =>
        AssertAll(1234, 7, await SdkRun.RunAsync("pages", WithGrant() with { Module = "Leads" }));

    [SdkFact]
    public async Task A_module_is_read_with_page_tokens() =>
        AssertAll(2450, 13, await SdkRun.RunAsync("pages", WithGrant() with { Module = "Contacts", ByToken = true }));

    [SdkFact]
    public async Task A_module_is_read_with_the_fields_of_all_modules_in_the_cache() =>
        AssertAll(10, 1, await SdkRun.RunAsync("pages", WithGrant() with { Module = "Deals", AutoRefreshFields = true }));

    [SdkFact]
    public async Task A_record_is_created_updated_upserted_and_deleted()
    {
        var report = await SdkRun.RunAsync("write", WithGrant());

        Assert.Equal(["SUCCESS", "SUCCESS"], Texts(report, "created", "code"));
        Assert.Equal("Köln", report.GetProperty("asCreated").GetProperty("city").GetString());
        Assert.Equal("Bär", report.GetProperty("asCreated").GetProperty("name").GetString());
        Assert.Equal(["SUCCESS"], Texts(report, "updated", "code"));
        Assert.Equal("Ulm", report.GetProperty("asUpdated").GetProperty("city").GetString());
        Assert.Equal(["update", "insert"], Texts(report, "upserted", "action"));
        Assert.Equal("Jena", report.GetProperty("asUpserted").GetProperty("city").GetString());
        Assert.Equal(Texts(report, "created", "id")[0], Texts(report, "upserted", "id")[0]);
        Assert.Equal(["SUCCESS", "SUCCESS", "SUCCESS"], Texts(report, "deleted", "code"));
        Assert.Equal(204, report.GetProperty("gone").GetInt32());
    }

    [SdkFact]
    public async Task A_record_is_found_by_search_and_by_COQL()
    {
        var report = await SdkRun.RunAsync("find", WithGrant());

        Assert.Equal(["SUCCESS", "SUCCESS"], Texts(report, "created", "code"));
        Assert.All(["criteria", "email", "word", "coql"], kind => Assert.Equal(["hase@example.com"], Texts(report, kind)));
        Assert.Empty(Texts(report, "nobody"));
        Assert.Equal(["maus@example.com", "hase@example.com"], Texts(report, "pair"));
        Assert.StartsWith("400 INVALID_QUERY", Text(report, "wrongField"), StringComparison.Ordinal);
        Assert.StartsWith("400 SYNTAX_ERROR", Text(report, "wrongSyntax"), StringComparison.Ordinal);
    }

    [SdkFact]
    public async Task A_scope_that_is_missing_is_an_error_of_the_SDK()
    {
        var settings = Settings() with { GrantToken = Zoho.IssueGrant(Zoho.Client, "ZohoCRM.modules.ALL"), Module = "Leads" };

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => SdkRun.RunAsync("pages", settings));
        Assert.Contains("OAUTH_SCOPE_MISMATCH", failure.Message, StringComparison.Ordinal);
    }

    private static void AssertAll(int count, int pages, JsonElement report)
    {
        Assert.Equal(count, report.GetProperty("count").GetInt32());
        Assert.Equal(count, report.GetProperty("distinct").GetInt32());
        Assert.Equal(pages, report.GetProperty("pages").GetInt32());
        Assert.True(report.GetProperty("named").GetBoolean());
    }

    private static string[] Texts(JsonElement report, string list) =>
        [.. report.GetProperty(list).EnumerateArray().Select(text => text.GetString()!)];

    private static string[] Texts(JsonElement report, string list, string name) =>
        [.. report.GetProperty(list).EnumerateArray().Select(row => row.GetProperty(name).GetString()!)];
}
