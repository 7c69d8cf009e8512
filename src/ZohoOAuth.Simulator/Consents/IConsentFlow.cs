using ZohoOAuth.Simulator.DataCenters;

namespace ZohoOAuth.Simulator.Consents;

/// <summary>Something that a user is asked at an accounts server: what the page shows, and where its two buttons lead.</summary>
internal interface IConsentFlow
{
    /// <summary>What opening the page leads to.</summary>
    ConsentResult Open(IQueryCollection query, SimulatedDataCenter dataCenter);

    /// <summary>What a button on it leads to; the query is checked again, as it comes from the browser again.</summary>
    ConsentResult Submit(IQueryCollection query, SimulatedDataCenter dataCenter, bool accept);
}
