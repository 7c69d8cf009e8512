using ZohoOAuth.UnitTests.Catalog.Operations;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Calls;

/// <summary>Every operation of Zoho's documents whose request has one list of objects gets it from the pipeline.</summary>
public sealed class DocumentedWriteTests : SignInTest
{
    private const string Done = """{"code":"SUCCESS","status":"success","details":{"id":"1"}}""";

    public DocumentedWriteTests() => Engine.Set("token", Token());

    [CrmDocumentsFact]
    public void Every_list_is_written_from_the_pipeline()
    {
        var lists = CrmDocuments.All.Where(operation => operation.Request is { MediaType: "application/json" } body && body.Lists.Count() == 1 && !EnvelopeSlips.Of(operation).Request).ToList();

        var wrong = lists.Where(operation => !IsWritten(operation)).Select(operation => operation.ToString()).ToList();

        Assert.InRange(lists.Count, 100, int.MaxValue);
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {lists.Count}:\n{string.Join("\n", wrong)}");
    }

    private bool IsWritten(DocumentedOperation operation)
    {
        var list = operation.Request!.Lists.Single().Name;
        Zoho.Answer(Answer(operation));
        var calls = Zoho.Seen.Count;
        var run = Engine.Run($"@{{ name = 'a' }} | Invoke-ZohoApi '{operation.SamplePath}' -Method {operation.Method} -Token $token");
        return Zoho.Seen.Count == calls + 1
            && Zoho.Seen[calls].Body == $$$"""{"{{{list}}}":[{"name":"a"}]}"""
            && run.Output.Count == 1
            && run.Errors.Count == 0;
    }

    private static string Answer(DocumentedOperation operation) =>
        operation.Answers.SelectMany(answer => answer.Lists).FirstOrDefault()?.Name is { } list ? $$$"""{"{{{list}}}":[{{{Done}}}]}""" : Done;
}
