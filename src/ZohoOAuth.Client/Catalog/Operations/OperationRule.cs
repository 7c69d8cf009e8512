using ZohoOAuth.Client.Catalog.Paths;
using ZohoOAuth.Client.Catalog.Products;

namespace ZohoOAuth.Client.Catalog.Operations;

/// <summary>
/// The bodies of an API path. <paramref name="Path"/> has the notation of <see cref="PathRule"/>. Names in braces in the other texts stand for the
/// segments of the path: <c>{setting}</c> is tags for /crm/v8/settings/tags.
/// </summary>
/// <param name="Path">The path pattern.</param>
/// <param name="Envelope">The property of the request that contains the records; <see cref="None"/> when the record itself is the body.</param>
/// <param name="Answer">The property of the response that contains the records; null when it has the same name, <see cref="None"/> when there is none.</param>
/// <param name="Method">The HTTP method to which the rule applies; null for all methods.</param>
internal sealed record OperationRule(string Path, string Envelope, string? Answer = null, string? Method = null)
{
    /// <summary>No envelope.</summary>
    internal const string None = "";

    internal PathPattern Pattern { get; } = new(Path);

    /// <summary>Whether the envelope contains one record itself, and not a list of records.</summary>
    internal bool IsObject { get; init; }

    /// <summary>
    /// The maximum number of records in one request. The default is that of the CRM's records. Where Zoho's page gives no number, and describes or shows
    /// one record only, it is 1: a smaller batch costs requests, and a larger one may be refused as a whole.
    /// </summary>
    internal int BatchSize { get; init; } = 100;

    /// <summary>Whether a POST only reads.</summary>
    internal bool IsQuery { get; init; }

    /// <summary>The field of the form that contains the file; null when the request contains no file.</summary>
    internal string? UploadField { get; init; }

    /// <summary>The paging rule; null for that of the product.</summary>
    internal PageRule? Paging { get; init; }

    /// <summary>The query parameter that contains the ids of the records to delete.</summary>
    internal string IdsParameter { get; init; } = "ids";

    /// <summary>Whether each record is deleted by its own path, which ends with its id.</summary>
    internal bool DeletesByPath { get; init; }

    /// <summary>Whether a GET returns the state of an action, with rows that can be errors.</summary>
    internal bool ReturnsState { get; init; }
}
