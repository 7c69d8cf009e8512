using ZohoOAuth.Client.Catalog.Operations;
using ZohoOAuth.Client.Http;

namespace ZohoOAuth.Client.Api.Records;

/// <summary>What the rows of a response are.</summary>
internal enum ResponseKind
{
    /// <summary>Records that were read. Their status and code are the user's fields.</summary>
    Records,

    /// <summary>Written records, or their results: the catalog does not know the API. A row with an id is a record.</summary>
    Unknown,

    /// <summary>The results for records that were sent, or the state of an action. Each of them can be an error.</summary>
    Results,
}

/// <summary>Asks the catalog what the rows of a response are. For an API that it does not know, the status and the method decide.</summary>
internal static class ResponseKinds
{
    private const int MultiStatus = 207;

    internal static ResponseKind Of(HttpResponse response)
    {
        var isRead = Operation.OnlyReads(response.Method);
        if (response.Status >= 400 || (response.Status == MultiStatus && !isRead))
        {
            return ResponseKind.Results;
        }

        var operation = OperationCatalog.Find(response.RequestUri.AbsolutePath, response.Method);
        return operation?.RowsAreResults == true ? ResponseKind.Results
            : isRead || operation?.IsQuery == true ? ResponseKind.Records
            : ResponseKind.Unknown;
    }
}
