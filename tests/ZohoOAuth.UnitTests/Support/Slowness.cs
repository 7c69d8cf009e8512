namespace ZohoOAuth.UnitTests.Support;

/// <summary>The ways of not answering.</summary>
public enum Slowness
{
    /// <summary>The headers never come.</summary>
    Silent,

    /// <summary>The headers come, the body never does.</summary>
    Bodiless,

    /// <summary>The body comes byte by byte, and never ends.</summary>
    Trickling,
}
