namespace ZohoOAuth.Client.Api;

/// <summary>What an API said went wrong, whatever its envelope looks like.</summary>
internal sealed record ApiProblem(string? Code, string? Message, string? Detail = null)
{
    internal static readonly ApiProblem Unknown = new(null, null);
}
