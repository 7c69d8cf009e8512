using System.Management.Automation;
using ZohoOAuth.Client.Catalog.Paths;
using ZohoOAuth.Client.Catalog.Scopes;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Completion;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Gets the scopes that you can request, or the scopes that an API path needs.</summary>
/// <remarks>
/// <para>The list is part of the module, so the cmdlet sends no request. It contains all documented scopes of Zoho CRM, and the scopes of more than
/// thirty other services: those of the products that Invoke-ZohoApi can call. You can also request a scope that is not in the list.</para>
/// <para>With -ForPath, the cmdlet returns the narrowest scopes for a request. If it returns several scopes, the request needs all of them.
/// The description of each scope names the wider scopes that include it.</para>
/// <para>For a custom module of the CRM, use the name custom: ZohoCRM.modules.custom.READ.</para>
/// </remarks>
/// <example><title>List the scopes of a service</title>
/// <code>Get-ZohoScope -Service Desk</code>
/// <para>Lists the scopes of Zoho Desk and what each one allows.</para></example>
/// <example><title>Find the scope that reads leads</title>
/// <code>Get-ZohoScope *leads.READ</code>
/// <para>Lists the scopes whose names end in leads.READ.</para></example>
/// <example><title>Find the scope for a request</title>
/// <code>Get-ZohoScope -ForPath /crm/v8/Leads -Method POST</code>
/// <para>Returns ZohoCRM.modules.leads.CREATE. Its description names the wider scopes.</para></example>
/// <example><title>Request only the scopes that a script needs</title>
/// <code>$scopes = '/crm/v8/Leads', '/crm/v8/coql' | ForEach-Object { (Get-ZohoScope -ForPath $_).Name }
/// $request = $client | Get-ZohoGrantUrl -Scope $scopes</code>
/// <para>The request contains each scope of both paths once.</para></example>
/// <errors>InvalidInput</errors>
/// <related>Get-ZohoGrantUrl Invoke-ZohoApi</related>
/// <seealso href="https://www.zoho.com/crm/developer/docs/api/v8/scopes.html"/>
[Cmdlet(VerbsCommon.Get, "ZohoScope", DefaultParameterSetName = NameSet)]
[OutputType(typeof(ZohoScope))]
public sealed class GetZohoScopeCommand : ZohoCmdlet
{
    private const string NameSet = "Name";
    private const string PathSet = "Path";
    private const string Everything = "*";

    /// <summary>The name of the scope, for example ZohoCRM.modules.READ. Wildcards are allowed. Case does not matter.</summary>
    /// <value>*</value>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = NameSet)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ScopeCompleter))]
    public string Name { get; set; } = Everything;

    /// <summary>The service, for example CRM or Books. Wildcards are allowed.</summary>
    /// <value>*</value>
    [Parameter(ParameterSetName = NameSet)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ServiceCompleter))]
    public string Service { get; set; } = Everything;

    /// <summary>The path of a request, for example /crm/v8/Leads, or its complete address. The cmdlet ignores the query.</summary>
    [Parameter(Mandatory = true, ParameterSetName = PathSet)]
    [ArgumentCompleter(typeof(PathCompleter))]
    public string? ForPath { get; set; }

    /// <summary>The HTTP method of the request.</summary>
    /// <value>GET</value>
    [Parameter(ParameterSetName = PathSet)]
    [ValidateSet("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD")]
    public string Method { get; set; } = "GET";

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        foreach (var row in ForPath is null ? Named() : Needed(ForPath))
        {
            await Pipeline.WriteAsync(row).ConfigureAwait(false);
        }
    }

    private List<ZohoScope> Named()
    {
        var name = Wildcards.Parse(Name, nameof(Name));
        var service = Wildcards.Parse(Service, nameof(Service));
        if (!ScopeCatalog.OfferedServices.Any(service.IsMatch) && !WildcardPattern.ContainsWildcardCharacters(Service))
        {
            throw ZohoErrors.InvalidInput(
                "Service",
                $"There is no service '{Redactor.Redact(Service)}' in the list of scopes.{SimilarScopes.Question(SimilarScopes.OfService(Service))}",
                $"Use one of these services with Get-ZohoScope -Service: {string.Join(", ", ScopeCatalog.OfferedServices)}.");
        }

        var rows = ScopeCatalog.Offered.Where(row => name.IsMatch(row.Name)).ToList();
        if (rows.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(Name))
        {
            rows.Add(ScopeCatalog.Find(Name) ?? throw Unknown());
        }

        return rows.FindAll(row => service.IsMatch(row.Service));
    }

    private List<ZohoScope> Needed(string path)
    {
        var rows = PathScopes.Described(path, Method);
        return rows.Count > 0
            ? [.. rows]
            : throw ZohoErrors.InvalidInput(
                "ForPath",
                $"The module does not know which scope {Method.ToUpperInvariant()} '{Redactor.Redact(Shown(path))}' needs.",
                "Check the path: it starts with the product and the version, for example /crm/v8/Leads. "
                    + "If it is right, Zoho's page about the API names the scope; Get-ZohoScope -Service lists the scopes of a service.");
    }

    private ZohoOAuthException Unknown() => ZohoErrors.InvalidInput(
        "Name",
        $"'{Redactor.Redact(Name)}' is not a scope that this module knows.{SimilarScopes.Question(SimilarScopes.Of(Name))}",
        ScopeCatalog.ServiceOf(Name) is { } service
            ? $"Get-ZohoScope -Service {service.Name} lists the scopes of the service. Zoho describes them at {service.Source}."
            : "Get-ZohoScope -Service lists the scopes of a service, and Get-ZohoScope *word* searches all scopes.");

    /// <summary>Leaves out the query, because it may contain secrets.</summary>
    private static string Shown(string path) => path.Split('?', '#')[0];
}
