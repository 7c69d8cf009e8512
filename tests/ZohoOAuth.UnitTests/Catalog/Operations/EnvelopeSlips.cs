namespace ZohoOAuth.UnitTests.Catalog.Operations;

/// <summary>Bodies whose envelope the documents do not show, one by one, with the reason.</summary>
internal static class EnvelopeSlips
{
    internal static readonly EnvelopeSlip[] All =
    [
        new("change_owner", "The body has one owner for all records. Its lists are the ids and the related modules.", "{module}/actions/change_owner"),
        new("change_owner", "The body has one owner for the record of the path. Its list is the related modules.", "{id}/actions/change_owner"),
        new("record", "The new values are in data. The other lists, criteria and ids, select the records.", "/mass_update"),
        new("unblock_email", "The document has one schema for one and for many records. The path names the one record.", "{id}"),
        new("change_owner", "HTTP 202 has a list of results, and HTTP 200 the result alone.") { IsAnswer = true },
        new("mail_merge", "The file itself is the response.", "/download_mail_merge") { IsAnswer = true },
        new("share_records", "There are two lists: share, and beside it the users who can get a share.", Method: "GET") { IsAnswer = true },
        new("user_groups", "Only the error is documented, and not the groups.", Method: "GET") { IsAnswer = true },
        new("user_groups", "Only the error is documented, and not the assigned objects.", "/get_") { IsAnswer = true },
    ];

    internal static (bool Request, bool Answer) Of(DocumentedOperation operation)
    {
        var slips = Array.FindAll(All, slip => slip.Matches(operation));
        return (Array.Exists(slips, slip => !slip.IsAnswer), Array.Exists(slips, slip => slip.IsAnswer));
    }
}

/// <summary>A body without a recognizable envelope.</summary>
/// <param name="Document">The name of the file without its extension.</param>
/// <param name="Why">Why the catalog has another envelope than the document seems to say.</param>
/// <param name="Path">A part of the path; null for all operations of the file.</param>
/// <param name="Method">The method; null for all methods.</param>
internal sealed record EnvelopeSlip(string Document, string Why, string? Path = null, string? Method = null)
{
    /// <summary>Whether the response is meant, and not the request.</summary>
    internal bool IsAnswer { get; init; }

    internal bool Matches(DocumentedOperation operation) => operation.Document == $"{Document}.json"
        && (Path is null || operation.Path.Contains(Path, StringComparison.Ordinal))
        && (Method is null || operation.Method == Method);
}
