using System.Collections;
using ZohoOAuth.Simulator.Hosting;

namespace ZohoOAuth.Simulator.Consents;

/// <summary>The consent pages by their paths.</summary>
internal sealed class ConsentFlows(ZohoSimulator zoho) : IEnumerable<KeyValuePair<string, IConsentFlow>>
{
    private readonly Dictionary<string, IConsentFlow> _flows = new()
    {
        ["/oauth/v2/auth"] = new GrantConsent(zoho, forOrganization: false),

        // https://www.zoho.com/accounts/protocol/oauth/instance-level-oauth/get-auth-code.html: the same parameters.
        ["/oauth/v2/org/auth"] = new GrantConsent(zoho, forOrganization: true),
        ["/oauth/v2/token/addextrascope"] = new ScopeConsent(zoho),
    };

    public IConsentFlow? Find(string path) => _flows.GetValueOrDefault(path);

    public IEnumerator<KeyValuePair<string, IConsentFlow>> GetEnumerator() => _flows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
