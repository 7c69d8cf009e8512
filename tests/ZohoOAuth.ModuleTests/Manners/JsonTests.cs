using System.Text.Json;
using CsCheck;
using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>What goes to a server and comes back is the same, also after it was an object of PowerShell in between.</summary>
public sealed class JsonTests : ModuleTest
{
    private const string Path = "/crm/v8/Leads";
    private const string List = $"'{Path}?fields=Last_Name'";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect();
    }

    [Fact]
    public void Any_document_survives_the_way_to_the_server_to_an_object_and_back_to_the_server() => AnyJson.Document.Sample(
        json =>
        {
            Zoho.Requests.Clear();
            Zoho.Faults.Clear();
            Zoho.Faults.Add(new Fault { Path = Path, Body = json });
            Stage.Session.Set("json", json);

            Run(
                $"$document = Invoke-ZohoApi {Path} -Token $token -Method POST -Body $json -Raw; "
                    + $"$null = Invoke-ZohoApi {Path} -Token $token -Method POST -Body $document").Succeeded();

            string[] sent = [.. Zoho.Requests.To(Path).Select(request => request.Body)];
            Assert.Equal(json, sent[0]);
            using var before = JsonDocument.Parse(json);
            using var after = JsonDocument.Parse(sent[1]);
            Assert.True(JsonElement.DeepEquals(before.RootElement, after.RootElement), $"{json} became {sent[1]}");
        },
        iter: 300,
        threads: 1);

    [Fact]
    public void Two_hundred_levels_and_a_megabyte_survive_too()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":[", 100)) + "1" + string.Concat(Enumerable.Repeat("]}", 100));
        Zoho.Faults.Add(new Fault { Path = Path, Body = deep });
        Run($"$document = Invoke-ZohoApi {List} -Token $token -Raw; $null = Invoke-ZohoApi {Path} -Token $token -Method POST -Body $document").Succeeded();
        Assert.Equal(deep, Zoho.Requests.To(Path)[^1].Body);

        Zoho.Faults.Clear();
        var wide = JsonSerializer.Serialize(new { text = new string('ä', 1_000_000) });
        Zoho.Faults.Add(new Fault { Path = Path, Body = wide });
        Assert.Equal(1_000_000, Run($"(Invoke-ZohoApi {List} -Token $token -Raw).text.Length").Value);
    }

    [Fact]
    public void A_name_that_repeats_has_its_last_value_and_keeps_the_others()
    {
        Zoho.Faults.Add(new Fault { Path = Path, Body = """{"id":"1","a":1,"b":true,"a":2}""" });
        Assert.Equal(2L, Run($"$document = Invoke-ZohoApi {List} -Token $token; $document.a").Value);

        Run($"$document.a = 3; $null = Invoke-ZohoApi {Path} -Token $token -Method POST -Body $document").Succeeded();

        Assert.Equal("""{"id":"1","a":1,"a":3,"b":true}""", Zoho.Requests.To(Path)[^1].Body);
    }
}
