using Xunit.Abstractions;

namespace ZohoOAuth.TestRunner;

/// <summary>
/// ASSEMBLY LOG SECONDS [-name | name | @file] ...: a test runs if its class and method contain one of the names, or if there is none,
/// and if they contain no name with a dash. A file has a name a line, and after a bar the reason.
/// </summary>
internal sealed class Arguments
{
    private readonly string[] _names;
    private readonly string[] _leftOut;

    private Arguments(string assembly, string log, TimeSpan limit, string[] filters)
    {
        Assembly = assembly;
        Log = log;
        Limit = limit;
        _leftOut = [.. filters.Where(filter => filter[0] == '-').Select(filter => filter.Substring(1))];
        _names = [.. filters.Where(filter => filter[0] != '-')];
    }

    internal string Assembly { get; }

    internal string Log { get; }

    /// <summary>How long one test may take.</summary>
    internal TimeSpan Limit { get; }

    internal static Arguments Read(string[] args) =>
        new(args[0], args[1], TimeSpan.FromSeconds(int.Parse(args[2], provider: null)), [.. args.Skip(3).SelectMany(Expand)]);

    internal bool Includes(ITestCase test)
    {
        var name = $"{test.TestMethod.TestClass.Class.Name}.{test.TestMethod.Method.Name}";
        return (_names.Length == 0 || _names.Any(name.Contains)) && !_leftOut.Any(name.Contains);
    }

    private static IEnumerable<string> Expand(string argument) => argument[0] == '@'
        ? File.ReadAllLines(argument.Substring(1)).Select(line => line.Split('|')[0].Trim()).Where(line => line.Length > 0 && line[0] != '#')
        : [argument];
}
