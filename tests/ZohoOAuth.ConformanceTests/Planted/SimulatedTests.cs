using System.Text.Json;
using ZohoOAuth.ConformanceTests.Documents;
using ZohoOAuth.ConformanceTests.Simulated;

namespace ZohoOAuth.ConformanceTests.Planted;

/// <summary>The judge of the simulator sees what is wrong.</summary>
public sealed class SimulatedTests
{
    private const string Path = "/crm/v8/Leads/things";

    private static readonly Call Get = new("GET", Path, new Dictionary<string, string>());
    private static readonly Call Fields = new("GET", Path, new Dictionary<string, string> { ["fields"] = "id" });

    [Theory]
    [InlineData(200, """{"things":[{"id":"1"}],"info":{"more_records":false}}""", Verdict.Answered)]
    [InlineData(200, """{"things":[{"id":null}]}""", Verdict.Answered)]
    [InlineData(204, "", Verdict.Answered)]
    [InlineData(200, """{"things":[{"id":1}]}""", Verdict.Wrong)]
    [InlineData(200, """{"things":[{}]}""", Verdict.Wrong)]
    [InlineData(200, """{"things":[{"id":"1","name":"x"}]}""", Verdict.Wrong)]
    [InlineData(200, """{"things":[{"id":"1","part_of":{"id":2}}]}""", Verdict.Wrong)]
    [InlineData(200, """{"things":{}}""", Verdict.Wrong)]
    [InlineData(200, """{"code":"INVALID_DATA","status":"error","message":"","details":{}}""", Verdict.Wrong)]
    [InlineData(400, """{"code":"INVALID_DATA"}""", Verdict.Refused)]
    [InlineData(400, """{"data":[{"code":"DUPLICATE_DATA"}]}""", Verdict.Refused)]
    [InlineData(400, """{"code":"NOBODY_KNOWS"}""", Verdict.Wrong)]
    [InlineData(404, """{"code":"INVALID_URL_PATTERN"}""", Verdict.Wrong)]
    [InlineData(500, """{"code":"INVALID_DATA"}""", Verdict.Wrong)]
    [InlineData(501, """{"code":"NOT_SIMULATED"}""", Verdict.NotSimulated)]
    [InlineData(501, "{}", Verdict.Wrong)]
    public void An_answer_is_judged_by_its_document(int status, string body, Verdict verdict) =>
        Assert.Equal(verdict, Judged(Get, new Reply(status, body.Length == 0 ? null : "application/json", body)));

    [Fact]
    public void Chosen_fields_need_not_be_all() => Assert.Equal(Verdict.Answered, Judged(Fields, new Reply(200, "application/json", """{"things":[{}]}""")));

    [Fact]
    public void A_text_is_no_answer_to_an_operation_with_JSON() => Assert.Equal(Verdict.Wrong, Judged(Get, new Reply(200, "text/html", "<p>Hello</p>")));

    [Fact]
    public void Each_mutation_changes_what_it_names()
    {
        var call = new Call("POST", Path, new Dictionary<string, string>(), """{"data":[{"Last_Name":"Bär"}]}""");

        var changed = Mutation.All.Select(mutation => mutation.Change(call)!).ToArray();

        Assert.Equal("1", changed[0].Query["no_such_parameter"]);
        Assert.Equal("/crm/v8/No_Such_Module/things", changed[1].Path);
        Assert.Equal("x", JsonElement.Parse(changed[2].Body!).GetProperty("data")[0].GetProperty("No_Such_Field").GetString());
        Assert.StartsWith(Path + "/", changed[3].Path, StringComparison.Ordinal);
    }

    private static Verdict Judged(Call call, Reply reply) =>
        new Judgement(ErrorCodes.Read(PlantedDocument.Documents).ToHashSet()).Of([PlantedDocument.Get], call, reply).Verdict;
}
