namespace ZohoOAuth.ConformanceTests.Harness;

/// <summary>One session serves all rows, one after the other: ZOHO_HOME and the registered data center belong to the process.</summary>
[CollectionDefinition(Name)]
public sealed class OneJudge : ICollectionFixture<Judge>
{
    public const string Name = "judge";
}
