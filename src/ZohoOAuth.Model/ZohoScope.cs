namespace ZohoOAuth;

/// <summary>
/// A scope that you can request. Source: https://www.zoho.com/crm/developer/docs/api/v8/scopes.html and the scope pages of the other
/// services.
/// </summary>
public sealed class ZohoScope
{
    /// <summary>Creates a row of the catalogue of scopes.</summary>
    internal ZohoScope(string name, string service, string description)
    {
        Name = name;
        Service = service;
        Description = description;
    }

    /// <summary>The name of the scope, for example <c>ZohoCRM.modules.READ</c>.</summary>
    public string Name { get; }

    /// <summary>The service of the scope, for example <c>CRM</c>.</summary>
    public string Service { get; }

    /// <summary>What the scope allows.</summary>
    public string Description { get; }

    /// <summary>Returns the name.</summary>
    public override string ToString() => Name;
}
