namespace ZohoOAuth.ConformanceTests.Harness;

/// <summary>Shows lines in the output of dotnet test.</summary>
internal interface ISpeaker
{
    void Say(string line);
}
