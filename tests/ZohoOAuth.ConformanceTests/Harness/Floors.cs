namespace ZohoOAuth.ConformanceTests.Harness;

/// <summary>How many cases of each row must pass at least. Raise a number when the module passes more of its row.</summary>
internal static class Floors
{
    internal const int All = int.MaxValue;

    internal static readonly Dictionary<string, int> ByRow = new()
    {
        ["2xx answers that say error"] = 0,
        ["error rows of 2xx answers to -Body"] = 0,
        ["codes of 4xx and 5xx answers"] = 2104,
        ["fields of 4xx and 5xx answers"] = 1245,
        ["4xx answers with several rows"] = 0,
        ["documented error codes that Resolve-ZohoError knows"] = 12,
        ["list writes from the pipeline"] = 24,
        ["deletions of many records"] = 0,
        ["scopes as the documents have them"] = 397,
        ["lists with every test right"] = 42,
        ["lists that are cut with a warning"] = 43,
        ["lists that are read page by page without a warning"] = 1,
        ["answers whose rest is in -EnvelopeVariable"] = 0,
        ["answers that are whole with -Raw"] = All,
        ["answers that are whole as objects"] = All,
        ["records that look like errors"] = All,
        ["requests that are exact"] = All,
    };
}
