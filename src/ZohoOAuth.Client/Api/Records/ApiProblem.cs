namespace ZohoOAuth.Client.Api.Records;

/// <summary>An error that an API reports, independent of the product's error format.</summary>
/// <param name="Code">The product's error code: a name or a number.</param>
/// <param name="Message">The product's error message.</param>
/// <param name="Field">The field or parameter that caused the error.</param>
/// <param name="Detail">Further details as JSON.</param>
internal sealed record ApiProblem(string? Code, string? Message, string? Field = null, string? Detail = null)
{
    internal static readonly ApiProblem Unknown = new(null, null);
}
