namespace ZohoOAuth.ConformanceTests.Harness;

/// <summary>How many cases of each row must pass at least. Raise a number when the module passes more of its row.</summary>
internal static class Floors
{
    internal const int All = int.MaxValue;

    internal static readonly Dictionary<string, int> ByRow = new()
    {
        ["2xx answers that say error"] = All,
        ["error rows of 2xx answers to -Body"] = All,
        ["codes of 4xx and 5xx answers"] = All,
        ["fields of 4xx and 5xx answers"] = All,
        ["4xx answers with several rows"] = All,
        ["documented error codes that Resolve-ZohoError knows"] = All,
        ["list writes from the pipeline"] = All,
        ["deletions of many records"] = All,
        ["deletions one by one"] = All,
        ["scopes as the documents have them"] = All,
        ["lists with every test right"] = All,
        ["lists that are cut with a warning"] = All,
        ["lists that are read page by page without a warning"] = All,
        ["answers whose rest is in -EnvelopeVariable"] = All,
        ["answers that are whole with -Raw"] = All,
        ["answers that are whole as objects"] = All,
        ["records that look like errors"] = All,
        ["requests that are exact"] = All,
        ["uploads that are exact"] = All,
        ["operations that the simulator answers as documented, refuses as Zoho does, or says that it lacks"] = All,
        ["operations that the simulator answers"] = 72,
        ["wrong calls of answered operations that are errors"] = All,
    };
}
