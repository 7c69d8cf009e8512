using ZohoOAuth.Simulator.Crm.Records;

namespace ZohoOAuth.Simulator.Crm.Calls;

/// <summary>A CRM request that is authorized.</summary>
/// <param name="Context">The request.</param>
/// <param name="Version">The API version, such as 2.1 or 8.</param>
/// <param name="Organization">The data center's CRM.</param>
/// <param name="Module">The module; null for settings, org and users.</param>
/// <param name="Scopes">The scopes of its token.</param>
internal sealed record CrmCall(
    HttpContext Context, decimal Version, CrmOrganization Organization, CrmModule? Module, IReadOnlyList<string> Scopes)
{
    // v2 and v2.1 have no page tokens. v6 was the first version with mandatory fields.
    private const decimal FirstWithPageToken = 3;
    private const decimal FirstWithMandatoryFields = 6;

    public IQueryCollection Query => Context.Request.Query;

    public bool HasPageTokens => Version >= FirstWithPageToken;

    public bool HasMandatoryFields => Version >= FirstWithMandatoryFields;

    public string? Id => Context.GetRouteValue("id") as string;

    /// <summary>Ends the request where the token does not have one of these scopes, which the request needs beside that of its address.</summary>
    public void Require(params CrmScope[] scopes)
    {
        if (!Array.Exists(scopes, scope => scope.IsWithin(Scopes)))
        {
            throw new CrmException(CrmError.ScopeMismatch);
        }
    }
}
