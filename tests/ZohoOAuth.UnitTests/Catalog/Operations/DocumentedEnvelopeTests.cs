using ZohoOAuth.Client.Catalog.Operations;

namespace ZohoOAuth.UnitTests.Catalog.Operations;

/// <summary>The bodies of each operation, held against Zoho's documents.</summary>
public sealed class DocumentedEnvelopeTests
{
    private const string Json = "application/json";

    [CrmDocumentsFact]
    public void Every_operation_is_in_the_catalog() =>
        AssertNone(operation => Find(operation) is null ? "unknown" : null);

    [CrmDocumentsFact]
    public void Every_request_has_the_envelope_of_its_document() => AssertNone(operation =>
        operation.Request is { MediaType: Json, Properties.Length: > 0 } body && !EnvelopeSlips.Of(operation).Request
            ? Difference(RequestEnvelope(body), Find(operation)!.Envelope)
            : null);

    [CrmDocumentsFact]
    public void An_envelope_is_one_object_where_the_document_says_so() => AssertNone(operation =>
        operation.Request is { MediaType: Json } body && Array.Find(body.Properties, own => own.Name == Find(operation)!.Envelope) is { } property
            ? Difference(property.Kind == PropertyKind.Object, Find(operation)!.IsObject)
            : null);

    [CrmDocumentsFact]
    public void Every_response_has_the_envelope_of_its_document() => AssertNone(operation =>
        EnvelopeSlips.Of(operation).Answer ? null : operation.Answers
            .Where(answer => answer is { MediaType: Json, Properties.Length: > 0 })
            .Select(answer => Difference(AnswerEnvelope(answer), Find(operation)!.AnswerEnvelope))
            .FirstOrDefault(difference => difference is not null));

    [CrmDocumentsFact]
    public void Every_batch_is_as_large_as_the_document_allows() => AssertNone(operation =>
        operation.Request is { } body && Array.Find(body.Properties, own => own.Name == Find(operation)!.Envelope) is { MaxItems: { } most }
            ? Difference(most, Find(operation)!.BatchSize)
            : null);

    [CrmDocumentsFact]
    public void Every_upload_has_the_field_of_its_document() => AssertNone(operation =>
        operation.Request is { MediaType: "multipart/form-data" } form ? Difference(form.Properties.Single().Name, Find(operation)!.UploadField) : null);

    [CrmDocumentsFact]
    public void A_slip_of_the_documents_is_listed_only_as_long_as_it_is_there() => Assert.Empty(EnvelopeSlips.All
        .Where(slip => !CrmDocuments.All.Any(operation => slip.Matches(operation) && IsOther(slip, operation))).Select(slip => slip.ToString()));

    private static bool IsOther(EnvelopeSlip slip, DocumentedOperation operation) => slip.IsAnswer
        ? operation.Answers.Any(answer => Difference(AnswerEnvelope(answer), Find(operation)!.AnswerEnvelope) is not null)
        : operation.Request is { } body && Difference(RequestEnvelope(body), Find(operation)!.Envelope) is not null;

    /// <summary>The list of objects; otherwise the list of ids, or the only object.</summary>
    private static string? RequestEnvelope(DocumentedBody body) => Only(body.Lists.ToList())
        ?? body.Properties.FirstOrDefault(property => property is { Kind: PropertyKind.Values, Name: "ids" })?.Name
        ?? (body.Properties is [{ Kind: PropertyKind.Object } only] ? only.Name : null);

    /// <summary>The list, or the only object beside which no status is documented. A status alone is the result itself.</summary>
    private static string? AnswerEnvelope(DocumentedBody body) =>
        Only(body.Lists.ToList()) ?? Only(body.Properties.Where(property => property is { Kind: PropertyKind.Object, Name: not ("details" or "info") }).ToList());

    private static string? Only(List<DocumentedProperty> properties) => properties is [var only] ? only.Name : null;

    private static Operation? Find(DocumentedOperation operation) => OperationCatalog.Find(operation.SamplePath, operation.Method);

    private static string? Difference<T>(T documented, T own) => Equals(documented, own) ? null : $"{own}; the document says {documented}";

    private static void AssertNone(Func<DocumentedOperation, string?> check)
    {
        var wrong = CrmDocuments.All.Select(operation => (operation, Wrong: check(operation))).Where(pair => pair.Wrong is not null).ToList();
        Assert.True(
            wrong.Count == 0, $"{wrong.Count} of {CrmDocuments.All.Count}:\n{string.Join("\n", wrong.Select(pair => $"{pair.operation}: {pair.Wrong}"))}");
    }
}
