namespace ZohoOAuth.Client.Errors;

/// <summary>All that is fixed about an error: its id, its category, what causes it, what to do, and where the facts come from.</summary>
/// <param name="Id">The stable id.</param>
/// <param name="Category">The category of the ErrorRecord.</param>
/// <param name="Cause">What the error means.</param>
/// <param name="Solution">What to do, with the next command.</param>
/// <param name="Source">The document that says so.</param>
/// <param name="ZohoCode">The code by which Zoho reports this error; null for an error that only this module gives.</param>
internal sealed record ErrorRow(string Id, ErrorKind Category, string Cause, string Solution, string Source, string? ZohoCode = null)
{
    /// <summary>The row as Resolve-ZohoError shows it.</summary>
    internal ZohoErrorCause Explanation => new(ZohoCode ?? Id, Id, Cause, Solution, Source);
}
