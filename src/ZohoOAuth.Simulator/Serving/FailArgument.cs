using System.Globalization;
using System.Text.RegularExpressions;
using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.Simulator.Serving;

/// <summary>
/// <c>--fail</c>: how often, what, and where: <c>5%</c>, <c>rate-limit</c>, <c>rate-limit@/crm/*</c>, <c>20% disconnect</c>,
/// <c>3x unavailable@/oauth/*</c>.
/// </summary>
internal static partial class FailArgument
{
    private const int Percent = 100;

    public static IReadOnlyList<Fault> Read(string text)
    {
        var match = Form().Match(text);
        if (!match.Success)
        {
            throw Wrong(text, "It must be a rate such as 5%, a kind such as rate-limit, or both. A path starts with / or *.");
        }

        var rate = ReadRate(text, match.Groups["rate"]);
        var times = ReadTimes(text, match.Groups["times"]);
        var path = match.Groups["path"] is { Success: true, Value: var value } ? value : "*";
        return match.Groups["kind"] is { Success: true, Value: var kind }
            ? [Find(text, kind).Fault with { Path = path, Rate = rate, Times = times }]
            : FaultKinds.Random(rate ?? throw Wrong(text, $"Without a rate such as 5%, it needs a kind: {Names}."), path);
    }

    private static string Names => string.Join(", ", FaultKinds.All.Select(kind => kind.Name));

    private static FaultKind Find(string text, string name) => FaultKinds.Find(name) ?? throw Wrong(text, $"The kinds are {Names}.");

    private static double? ReadRate(string text, Group group) => !group.Success ? null
        : double.TryParse(group.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent is > 0 and <= Percent
            ? percent / Percent
            : throw Wrong(text, "The rate must be more than 0% and at most 100%.");

    private static int? ReadTimes(string text, Group group) => !group.Success ? null
        : int.TryParse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var times) && times > 0
            ? times
            : throw Wrong(text, "The number of times must be 1 or more.");

    private static UsageException Wrong(string text, string allowed) => new($"--fail '{text}' is wrong. {allowed}");

    [GeneratedRegex(@"^\s*(?:(?<rate>[0-9.]+)%|(?<times>[0-9]+)x)?\s*(?<kind>[A-Za-z][A-Za-z-]*)?(?:@(?<path>[/*]\S*))?\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
