using ZohoOAuth.Simulator.DataCenters;

namespace ZohoOAuth.Simulator.Consents;

/// <summary>A consent page: what it shows, and what its two buttons do.</summary>
internal interface IConsentFlow
{
    /// <summary>The result of opening the page.</summary>
    ConsentResult Open(IQueryCollection query, SimulatedDataCenter dataCenter);

    /// <summary>The result of a button. The query is validated again, because the browser sends it again.</summary>
    ConsentResult Submit(IQueryCollection query, SimulatedDataCenter dataCenter, bool accept);
}
