using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using System.Text;
using ZohoOAuth.ConformanceTests.Documents;
using ZohoOAuth.ConformanceTests.Harness;
using ZohoOAuth.ConformanceTests.Serving;

namespace ZohoOAuth.ConformanceTests.Rows;

/// <summary>A file arrives in the field of the form that the documents name.</summary>
[Collection(OneJudge.Name)]
public sealed class UploadTests(Judge judge) : IDisposable
{
    private const string Content = "the content";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [ConformanceFact]
    public async Task Uploads_are_exact()
    {
        var tally = new Tally("uploads that are exact");
        var path = Path.Combine(_folder.FullName, "Rechnung Zoë.pdf");
        await File.WriteAllTextAsync(path, Content);
        judge.Session.Set("file", path);
        foreach (var operation in judge.Operations.Where(IsUpload))
        {
            tally.Add($"{operation.Name} -InFile", await ProblemAsync(operation, "-InFile $file"));
            tally.Add($"{operation.Name} -Form", await ProblemAsync(operation, $"-Form @{{ {Field(operation)} = [IO.FileInfo]::new($file) }}"));
        }

        tally.Check(judge);
    }

    private static string Field(Operation operation) => operation.FormSchema!["properties"]!.Members.Single().Name;

    /// <summary>A form with one field, which is the file.</summary>
    private static bool IsUpload(Operation operation) => operation.FormSchema?["properties"]?.Members.Count() == 1;

    private async Task<string?> ProblemAsync(Operation operation, string parameters)
    {
        judge.Server.Respond = _ => Answer.NoContent;
        judge.Server.Take();
        var result = judge.Session.Run($"Invoke-ZohoApi '{PathWriter.Write(operation)}' -Method {operation.Method} {parameters} -Token $token");
        return result.Errors is [var error, ..] ? error.ToString()
            : judge.Server.Take() is not [var request] ? "not one request"
            : await DifferenceAsync(operation, request);
    }

    private static async Task<string?> DifferenceAsync(Operation operation, ReceivedRequest request)
    {
        var type = MediaTypeHeaderValue.Parse(request.Headers.ContentType.ToString());
        if (type.MediaType != "multipart/form-data")
        {
            return $"as {type}";
        }

        var reader = new MultipartReader(HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), new MemoryStream(Encoding.UTF8.GetBytes(request.Body)));
        var part = (await reader.ReadNextSectionAsync())!;
        var disposition = part.ContentDisposition;
        var content = await part.ReadAsStringAsync();
        return disposition != $"form-data; name=\"{Field(operation)}\"; filename=\"Rechnung Zoë.pdf\"" ? disposition
            : content != Content ? $"the content {content}"
            : await reader.ReadNextSectionAsync() is null ? null : "more than one part";
    }
}
