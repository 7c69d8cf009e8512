namespace ZohoOAuth.Client.Api.Records;

/// <summary>What an API said went wrong, whatever its envelope looks like.</summary>
/// <param name="Code">The product's code, a name or a number.</param>
/// <param name="Message">Its sentence.</param>
/// <param name="Field">The field or parameter that it is about.</param>
/// <param name="Detail">The JSON of what else it says.</param>
internal sealed record ApiProblem(string? Code, string? Message, string? Field = null, string? Detail = null)
{
    internal static readonly ApiProblem Unknown = new(null, null);
}
