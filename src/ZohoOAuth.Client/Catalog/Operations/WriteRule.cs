using ZohoOAuth.Client.Catalog.Products;

namespace ZohoOAuth.Client.Catalog.Operations;

/// <summary>How the records of a pipeline are put into requests.</summary>
/// <param name="Envelope">The property that contains the records; null when the record itself is the body.</param>
/// <param name="BatchSize">The number of records in one request.</param>
internal sealed record WriteRule(string? Envelope, int BatchSize)
{
    private const string Ids = "ids";

    /// <summary>Whether the envelope contains one record itself, and not a list of records.</summary>
    internal bool IsObject { get; private init; }

    /// <summary>The query parameter that contains the ids of the records to delete; null when the records are in the body.</summary>
    internal string? IdsParameter { get; private init; }

    /// <summary>Whether the id of the record is the end of the path.</summary>
    internal bool DeletesByPath { get; private init; }

    /// <summary>Whether the envelope contains the ids of the records, and not the records.</summary>
    internal bool SendsIds => Envelope == Ids;

    /// <summary>Whether a response has one row for each record.</summary>
    internal bool HasRowPerRecord { get; private init; } = true;

    internal bool TakesSeveral => IdsParameter is not null || (Envelope is not null && !IsObject && !DeletesByPath);

    /// <summary>
    /// The rule for an operation. What the user says takes precedence, in the parameters of the call and in products.json. The product's own values
    /// apply where the catalog does not know the operation.
    /// </summary>
    internal static WriteRule Of(Product? product, Operation? operation, string? envelope, int? batchSize)
    {
        var builtIn = ProductTable.Rows.FirstOrDefault(row => row.Name == product?.Name);
        var ofOperation = product is null || product.Envelope == builtIn?.Envelope ? operation : null;
        var chosen = envelope ?? (ofOperation is null ? product?.Envelope : ofOperation.Envelope);
        var rule = new WriteRule(chosen, 1)
        {
            IsObject = (envelope is null && ofOperation?.IsObject == true) || product?.ObjectEnvelopes.Count > 0,
            IdsParameter = envelope is null ? ofOperation?.IdsParameter : null,
            DeletesByPath = envelope is null && ofOperation?.DeletesByPath == true,
            HasRowPerRecord = ofOperation is null || chosen is null or Ids || chosen == ofOperation.AnswerEnvelope || ofOperation.IdsParameter is not null
                || ofOperation.DeletesByPath,
        };
        var ownSize = product is null || product.BatchSize == (builtIn?.BatchSize ?? 1) ? null : (int?)product.BatchSize;
        return rule with { BatchSize = batchSize ?? (rule.TakesSeveral ? ownSize ?? ofOperation?.BatchSize ?? product?.BatchSize ?? 1 : 1) };
    }
}
