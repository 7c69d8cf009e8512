using System.Text.RegularExpressions;
using ZohoOAuth.ConformanceTests.Documents;

namespace ZohoOAuth.ConformanceTests.Simulated;

/// <summary>A method of a path, with all descriptions that the documents have of it.</summary>
internal sealed partial record SimulatedOperation(string Key, IReadOnlyList<Operation> Descriptions)
{
    internal Operation First => Descriptions[0];

    internal string Method => First.Method;

    internal bool IsAction => First.Template.Contains("/actions/", StringComparison.Ordinal);

    internal IEnumerable<Parameter> QueryParameters =>
        Descriptions.SelectMany(operation => operation.Parameters).Where(parameter => parameter.Place == "query").DistinctBy(parameter => parameter.Name);

    /// <summary>The path without the names of its parameters.</summary>
    internal static string PathKey(string template) => Braces().Replace(template, "{}");

    /// <summary>What makes something comes before what reads it, and what deletes comes last.</summary>
    internal int Turn => Method switch
    {
        "POST" => IsAction ? 3 : 0,
        "GET" => 1,
        "DELETE" => 4,
        _ => 2,
    };

    internal static IReadOnlyList<SimulatedOperation> All(IEnumerable<Operation> operations) =>
    [
        .. operations.GroupBy(operation => $"{operation.Method} {PathKey(operation.Template)}")
            .Select(same => new SimulatedOperation(same.Key, [.. same]))
            .OrderBy(operation => operation.Turn)
            .ThenByDescending(operation => operation.Method == "DELETE" ? operation.Key.Length : 0),
    ];

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Braces();
}
