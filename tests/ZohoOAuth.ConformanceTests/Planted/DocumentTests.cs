using System.Text.Json;
using ZohoOAuth.ConformanceTests.Documents;

namespace ZohoOAuth.ConformanceTests.Planted;

/// <summary>What is read of a document is what it says.</summary>
public sealed class DocumentTests
{
    [Fact]
    public void Operations_have_the_parameters_of_their_path_and_the_scopes_of_their_document()
    {
        Assert.Equal(["module", "page"], PlantedDocument.Get.Parameters.Select(parameter => parameter.Name));
        Assert.Equal(["ZohoCRM.settings.things.ALL"], PlantedDocument.Post.Scopes);
        Assert.Equal("/crm/v8/Leads/things", PathWriter.Write(PlantedDocument.Post));
        Assert.Equal([201, 204], PlantedDocument.Post.Responses.Select(response => response.Status));
    }

    [Fact]
    public void Every_branch_of_an_error_is_an_error_with_its_own_field()
    {
        var errors = DocumentedError.Of(PlantedDocument.Post, 0).ToList();
        Assert.Equal(["INVALID_DATA", "DUPLICATE_DATA"], errors.Select(error => error.Code));
        Assert.Equal(["Last_Name", "per_page"], errors.SelectMany(error => error.Fields));
        Assert.All(errors, error => Assert.True(error.IsList && error.Envelope == "things" && error.Success!.Contains("SUCCESS")));
    }

    [Fact]
    public void An_error_can_be_the_whole_answer() =>
        Assert.All(DocumentedError.Of(PlantedDocument.Get, 0), error => Assert.Equal(error.Text, error.Alone));

    [Fact]
    public void Codes_are_found_wherever_they_are() => Assert.Equal(["DUPLICATE_DATA", "INVALID_DATA"], ErrorCodes.Read(PlantedDocument.Documents));

    [Fact]
    public void A_write_has_its_envelope_and_what_is_beside_it()
    {
        var write = RecordWrite.Of(PlantedDocument.Post)!;
        Assert.Equal("things", write.Envelope);
        Assert.Equal(["notify"], write.Beside.Select(property => property.Name));
        Assert.Equal(3, write.Records.Distinct().Count());
        Assert.Equal(2, JsonElement.Parse(write.Success("""{"things":[{},{}]}""")).GetProperty("things").GetArrayLength());
    }

    [Fact]
    public void A_newer_document_is_read_too()
    {
        var write = RecordWrite.Of(PlantedDocument.Put)!;
        Assert.Equal("PUT /crm/v8/newer", write.Operation.Name);
        Assert.Equal(1, write.Max);
        Assert.Equal("""{"name":"Doe","kind":"lead"}""", write.Records[0]);
        Assert.Equal([202], write.Operation.Responses.Select(response => response.Status));
    }

    [Fact]
    public void A_schema_inside_itself_ends() => Assert.Equal("""[{"id":"3652397000000649013"}]""", Sampler.All(Things, 0).Single());

    [Fact]
    public void Random_samples_differ_and_can_be_repeated()
    {
        var samples = Enumerable.Range(0, 50).Select(seed => Sampler.Write(Things, new RandomChoice(seed))).ToList();
        Assert.True(samples.Distinct().Count() > 10);
        Assert.Equal(samples, Enumerable.Range(0, 50).Select(seed => Sampler.Write(Things, new RandomChoice(seed))));
    }

    [Theory]
    [InlineData("ZohoCRM.modules.ALL", "ZohoCRM.modules.leads.READ", true)]
    [InlineData("ZohoCRM.modules.{module_API_name}.READ", "ZohoCRM.modules.leads.READ", true)]
    [InlineData("settings.fiscal_year.READ", "ZohoCRM.settings.fiscal_year.READ", true)]
    [InlineData("ZohoCRM.settings.Tags.all", "ZohoCRM.settings.tags.CREATE", true)]
    [InlineData("ZohoCRM.modules.leads.ALL", "ZohoCRM.modules.READ", false)]
    [InlineData("ZohoCRM.modules.leads.READ", "ZohoCRM.modules.leads.UPDATE", false)]
    public void A_documented_scope_covers_its_parts(string documented, string advised, bool isCovered) =>
        Assert.Equal(isCovered, ScopeRule.Covers([documented], advised));

    private static Node Things => RecordWrite.Of(PlantedDocument.Post)!.Operation.RequestSchema!.Property("things")!;
}
