namespace ZohoOAuth.ConformanceTests.Simulated;

/// <summary>What became of a request.</summary>
public enum Verdict
{
    /// <summary>2xx, and the body is as the documents describe it.</summary>
    Answered,

    /// <summary>An error that Zoho has.</summary>
    Refused,

    /// <summary>501: the simulator says that it does not have this.</summary>
    NotSimulated,

    /// <summary>Anything else.</summary>
    Wrong,
}
