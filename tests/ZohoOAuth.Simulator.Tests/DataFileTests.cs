using System.Text;
using ZohoOAuth.Simulator.DataFiles;

namespace ZohoOAuth.Simulator.Tests;

public sealed class DataFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoho-data-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_csv_file_is_a_module_and_its_header_names_the_fields(bool mark)
    {
        var path = Write("Leads.csv", "Last_Name,Email,id\r\n\"Núñez, \"\"Zoë\"\"\nson\",,42\r\n\r\nSmith,s@example.com,\r\n", new UTF8Encoding(mark));

        var file = Assert.Single(DataFile.ReadAll(path));

        Assert.Equal("Leads", file.Module);
        Assert.Equal(
            ["""{"Last_Name":"N\u00FA\u00F1ez, \u0022Zo\u00EB\u0022\nson","Email":null,"id":"42"}""", """{"Last_Name":"Smith","Email":"s@example.com","id":null}"""],
            file.Records.Select(record => record.ToJsonString()));
    }

    [Theory]
    [InlineData("""[{"Name":"a","Number":1.5}]""")]
    [InlineData("""{"data":[{"Name":"a","Number":1.5}],"info":{}}""")]
    public void A_json_file_is_an_array_or_a_response(string text) =>
        Assert.Equal("""{"Name":"a","Number":1.5}""", Assert.Single(Assert.Single(DataFile.ReadAll(Write("Things.json", text))).Records).ToJsonString());

    [Fact]
    public void A_folder_is_all_its_files()
    {
        Write("Leads.csv", "Last_Name\na");
        Write("Deals.json", "[]");
        Write("notes.txt", "no data");

        Assert.Equal([("Deals", 0), ("Leads", 1)], DataFile.ReadAll(_folder).Select(file => (file.Module, file.Records.Count)));
    }

    [Theory]
    [InlineData("Leads.csv", "", "Leads.csv, line 1: The first line must name the fields")]
    [InlineData("Leads.csv", "a;b\n1;2", "Leads.csv, line 1: The values are separated by semicolons.")]
    [InlineData("Leads.csv", "a,\n1,2", "Leads.csv, line 1: A column has no name.")]
    [InlineData("Leads.csv", "a,A\n1,2", "Leads.csv, line 1: The column 'a' exists twice.")]
    [InlineData("Leads.csv", "a,b\n1,2\n3", "Leads.csv, line 3: The row has 1 values, and the header has 2 columns.")]
    [InlineData("Leads.csv", "a\n\"b", "Leads.csv, line 2: The quotation mark")]
    [InlineData("Leads.csv", "id\n1\n1", "Leads.csv, line 3: The id 1 exists twice.")]
    [InlineData("Leads.csv", "id\nzcrm_1", "Leads.csv, line 2: The id 'zcrm_1' must be a number")]
    [InlineData("Leads.json", "[\n{]", "Leads.json, line 2: The JSON is not valid.")]
    [InlineData("Leads.json", "{}", "Leads.json: The file must be an array of records")]
    [InlineData("Leads.json", "[{},1]", "Leads.json: Record 2 is not an object")]
    [InlineData("Leads.json", """[{"id":"x"}]""", "Leads.json: Record 1: The id 'x'")]
    [InlineData("Leads.txt", "a", "Leads.txt: The file must be a .csv or a .json file.")]
    [InlineData("my leads.csv", "a", "my leads.csv: The file name must be the API name of a module")]
    public void What_cannot_be_read_is_told_with_file_and_line(string name, string text, string problem)
    {
        var error = Assert.Throws<DataFileException>(() => DataFile.ReadAll(Write(name, text)));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("BytePosition", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_encoding_is_told_with_the_line()
    {
        var error = Assert.Throws<DataFileException>(() => DataFile.ReadAll(Write("Leads.csv", "Last_Name\na\nZoë", Encoding.Latin1)));

        Assert.Contains("line 3: The text is not UTF-8.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_with_nothing_to_read_is_an_error()
    {
        Assert.Contains("no .csv", Assert.Throws<DataFileException>(() => DataFile.ReadAll(_folder)).Message, StringComparison.Ordinal);
        Assert.Contains("no such file", Assert.Throws<DataFileException>(() => DataFile.ReadAll(Path.Combine(_folder, "x"))).Message, StringComparison.Ordinal);
    }

    private string Write(string name, string text, Encoding? encoding = null)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text, encoding ?? new UTF8Encoding(false));
        return path;
    }
}
