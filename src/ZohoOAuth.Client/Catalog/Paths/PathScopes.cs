using ZohoOAuth.Client.Catalog.Scopes;

namespace ZohoOAuth.Client.Catalog.Paths;

/// <summary>Determines the scopes that a request needs.</summary>
internal static class PathScopes
{
    private const string Operation = "op";
    private const string Module = "module";

    /// <summary>Names for modules that are not in the scope list: "custom", and "all" for the one mail scope of all modules.</summary>
    private static readonly string[] OtherModules = ["custom", "all"];

    /// <summary>The rules of all products, by host.</summary>
    internal static readonly PathTable[] Tables =
    [
        new([],
        [
            .. CrmPaths.Organization, .. CrmPaths.Settings, .. CrmPaths.Records,
            .. ProductPaths.Records, .. ProductPaths.Finance, .. ProductPaths.Platform,
        ]),
        .. HostPaths.Tables,
        .. FurtherHostPaths.Tables,
    ];

    /// <summary>The scopes for a path and method, all of which are needed; empty for an unknown path.</summary>
    internal static IReadOnlyList<ZohoScope> Of(string path, string method) => [.. Needed(path, method).Select(choices => choices[0])];

    /// <summary>
    /// The scopes for a path and method that a token lacks; empty when it has all of them, or for an unknown path. When one of several scopes is enough,
    /// the first of them stands for the others.
    /// </summary>
    internal static IReadOnlyList<ZohoScope> Missing(string path, string method, IReadOnlyCollection<string> granted) =>
        [.. Needed(path, method).Where(choices => !choices.Any(scope => ScopeCover.Covers(granted, scope.Name))).Select(choices => choices[0])];

    /// <summary>For each scope that is needed, the scopes that are enough; empty for an unknown path.</summary>
    private static ZohoScope[][] Needed(string path, string method)
    {
        var text = ParsedPath.Parse(path);
        var owner = Array.FindAll(Tables, table => text.Host is not null && table.Hosts.Contains(text.Host, StringComparer.OrdinalIgnoreCase));
        return (owner.Length == 0 ? Tables : owner)
            .SelectMany(table => table.Rules)
            .Where(rule => rule.Method is null || IsMethod(rule.Method, method))
            .Select(rule => rule.Pattern.Match(text.Parts) is { } named ? Rows(rule, named, ScopeOperations.OfMethod(method)) : null)
            .FirstOrDefault(rows => rows is not null) ?? [];
    }

    /// <summary>
    /// The scopes for a path and method, with descriptions that also name the scopes that are enough instead: first those for the same path, then those
    /// with the same operation, then the wider ones.
    /// </summary>
    internal static IReadOnlyList<ZohoScope> Described(string path, string method) =>
        [.. Needed(path, method).Select(choices => WithOthers(choices[0], choices.Skip(1).Select(scope => scope.Name)))];

    private static ZohoScope WithOthers(ZohoScope scope, IEnumerable<string> others)
    {
        var wider = ScopeCatalog.All
            .Where(other => other != scope && ScopeCover.Covers(other.Name, scope.Name))
            .OrderBy(other => ScopeOperations.Covers(Last(scope.Name), Last(other.Name)) ? 0 : Last(other.Name).Length)
            .ThenByDescending(other => other.Name.Length)
            .Select(other => other.Name);
        var enough = others.Concat(wider).Distinct().Where(name => name != scope.Name).ToList();
        return enough.Count == 0 ? scope : new ZohoScope(scope.Name, scope.Service, $"{scope.Description} Also covered by {string.Join(", ", enough)}.");
    }

    /// <summary>The scopes of a rule; null when one of them is not in the list.</summary>
    private static ZohoScope[][]? Rows(PathRule rule, Dictionary<string, string> named, string operation)
    {
        var rows = Array.ConvertAll(rule.Scopes.Split([' '], StringSplitOptions.RemoveEmptyEntries), templates => Choices(templates, named, operation));
        return Array.TrueForAll(rows, choices => choices.Length > 0) ? rows : null;
    }

    /// <summary>The listed scopes that are enough, and after them the scope with the API name of a custom module, which Zoho accepts too.</summary>
    private static ZohoScope[] Choices(string templates, Dictionary<string, string> named, string operation)
    {
        var listed = templates.Split('|').Select(template => Row(template, named, operation)).OfType<ZohoScope>().ToArray();
        return listed.Length == 0 || !named.TryGetValue(Module, out var module) || !templates.Contains($"{{{Module}}}")
            ? listed
            : [.. listed, .. templates.Split('|')
                .Select(template => ScopeCatalog.Find(template.Replace($"{{{Module}}}", module).Replace($"{{{Operation}}}", operation)))
                .OfType<ZohoScope>()];
    }

    /// <summary>
    /// The scope for a template. When the operation has no scope of its own, it is the scope with ALL; null when the list has neither.
    /// </summary>
    private static ZohoScope? Row(string template, Dictionary<string, string> named, string operation) =>
        Filled(template, named)
            .SelectMany(_ => new[] { operation, ScopeOperations.All }, (scope, choice) => ScopeCatalog.FindListed(scope.Replace($"{{{Operation}}}", choice)))
            .FirstOrDefault(row => row is not null);

    /// <summary>The template with the path segment filled in, in each spelling that the list may use.</summary>
    private static IEnumerable<string> Filled(string template, Dictionary<string, string> named)
    {
        var name = named.Keys.FirstOrDefault(key => template.Contains($"{{{key}}}"));
        if (name is null)
        {
            return [template];
        }

        var plain = named[name].Replace("__s", string.Empty);
        string[] spellings = [named[name], plain, plain.Replace("_", string.Empty)];
        return spellings.Concat(name == Module ? OtherModules : []).Select(spelling => template.Replace($"{{{name}}}", spelling));
    }

    private static bool IsMethod(string rule, string method) =>
        Same(rule, method) || (Same(method, "HEAD") && rule == "GET");

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static string Last(string name) => name.Substring(name.LastIndexOf('.') + 1);
}
