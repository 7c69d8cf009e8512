namespace ZohoOAuth.UnitTests.Matrix;

/// <summary>What a product can answer. Each product has at least one case, or the reason why it has none, for each of these.</summary>
public enum Situation
{
    Success,

    ErrorIn2xx,

    ErrorIn4xx,

    DeadToken,

    MissingScope,

    RateLimit,

    EmptyList,

    ThreePages,
}
