using System.Management.Automation;
using ZohoOAuth.Client.Catalog.Paths;
using ZohoOAuth.Client.Catalog.Scopes;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Completion;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Lists the scopes that a grant can ask for, or says which ones a path needs.</summary>
/// <remarks>
/// <para>The list is the module's own; nothing is sent. It has all documented scopes of Zoho CRM and those of over thirty other services. Zoho has more: a scope that is not listed can still be asked for.</para>
/// <para>With -ForPath come the narrowest scopes for a request. When there are several, all of them are needed; each description names the wider scopes that cover it too.</para>
/// <para>A custom module of the CRM goes by the name custom: ZohoCRM.modules.custom.READ.</para>
/// </remarks>
/// <example><title>The scopes of a service</title>
/// <code>Get-ZohoScope -Service Desk</code>
/// <para>Lists the scopes of Zoho Desk with what they allow.</para></example>
/// <example><title>What may read leads?</title>
/// <code>Get-ZohoScope *leads.READ</code>
/// <para>Lists the scopes that end so.</para></example>
/// <example><title>Which scope does a request need?</title>
/// <code>Get-ZohoScope -ForPath /crm/v8/Leads -Method POST</code>
/// <para>Returns ZohoCRM.modules.leads.CREATE; its description names the wider ones.</para></example>
/// <example><title>Ask for exactly what a script needs</title>
/// <code>$scopes = '/crm/v8/Leads', '/crm/v8/coql' | ForEach-Object { (Get-ZohoScope -ForPath $_).Name }
/// $request = $client | Get-ZohoGrantUrl -Scope $scopes</code>
/// <para>The request asks for the scopes of both paths, each of them once.</para></example>
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

    /// <summary>The scope, for example ZohoCRM.modules.READ. Wildcards are allowed; the case does not matter.</summary>
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

    /// <summary>The path of a request, for example /crm/v8/Leads, or its whole address. A query does not matter.</summary>
    [Parameter(Mandatory = true, ParameterSetName = PathSet)]
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
        var name = new WildcardPattern(Name, WildcardOptions.IgnoreCase);
        var service = new WildcardPattern(Service, WildcardOptions.IgnoreCase);
        if (!ScopeCatalog.Services.Any(service.IsMatch) && !WildcardPattern.ContainsWildcardCharacters(Service))
        {
            throw ZohoErrors.InvalidInput("Service", $"There is no service '{Redactor.Redact(Service)}' in the list of scopes.{SimilarScopes.Question(SimilarScopes.OfService(Service))}", $"The services are {string.Join(", ", ScopeCatalog.Services)}; give one of them to Get-ZohoScope -Service.");
        }

        var rows = ScopeCatalog.All.Where(row => name.IsMatch(row.Name)).ToList();
        if (rows.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(Name))
        {
            rows.Add(ScopeCatalog.Find(Name) ?? throw Unknown());
        }

        return rows.FindAll(row => service.IsMatch(row.Service));
    }

    private List<ZohoScope> Needed(string path)
    {
        var rows = PathScopes.Of(path, Method);
        return rows.Count > 0
            ? [.. rows.Select(PathScopes.WithWider)]
            : throw ZohoErrors.InvalidInput("ForPath", $"The module does not know which scope {Method.ToUpperInvariant()} '{Redactor.Redact(Shown(path))}' needs.", "Check the path: it begins with the product and the version, for example /crm/v8/Leads. If it is right, Get-ZohoScope -Service lists the scopes of a service, and the page of the API names the one that it needs.");
    }

    private ZohoOAuthException Unknown() => ZohoErrors.InvalidInput(
        "Name",
        $"'{Redactor.Redact(Name)}' is not a scope that this module knows.{SimilarScopes.Question(SimilarScopes.Of(Name))}",
        ScopeCatalog.ServiceOf(Name) is { } service
            ? $"Get-ZohoScope -Service {service.Name} lists the scopes of the service; Zoho documents them at {service.Source}."
            : "Get-ZohoScope -Service lists the scopes of a service; Get-ZohoScope *word* searches all of them.");

    /// <summary>A query may hold what nobody should see, and is not looked at.</summary>
    private static string Shown(string path) => path.Split('?', '#')[0];
}
