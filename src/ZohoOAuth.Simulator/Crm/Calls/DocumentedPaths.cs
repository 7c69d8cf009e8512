namespace ZohoOAuth.Simulator.Crm.Calls;

/// <summary>Finds the documented operation of a request. Where several have its path, it is the one with more literal segments.</summary>
internal static class DocumentedPaths
{
    private const string VersionSegment = "{version}";

    // For each method and number of segments, the one that names more of the path first.
    private static readonly ILookup<(string Method, int Length), Template> Templates = DocumentedOperations.All
        .Select(operation => new Template(operation, operation.Path.Split('/')))
        .OrderBy(template => template.Order, StringComparer.Ordinal)
        .ToLookup(template => (template.Operation.Method, template.Segments.Length));

    /// <summary>The operation; null where none has this path.</summary>
    public static DocumentedOperation? Find(HttpRequest request) => Match(request)?.Operation;

    /// <summary>Whether the path names a version that CRM does not have.</summary>
    public static bool HasUnknownVersion(HttpRequest request)
    {
        var index = Match(request) is { } template ? Array.IndexOf(template.Segments, VersionSegment) : -1;
        return index >= 0 && !CrmRequestGuard.IsVersion(Segments(request)[index]);
    }

    private static Template? Match(HttpRequest request)
    {
        var path = Segments(request);
        return Templates[(request.Method, path.Length)].FirstOrDefault(template => template.Matches(path));
    }

    private static string[] Segments(HttpRequest request) => (request.Path.Value ?? "").Split('/');

    private sealed record Template(DocumentedOperation Operation, string[] Segments)
    {
        public string Order { get; } = string.Concat(Segments.Select(segment => IsParameter(segment) ? '1' : '0'));

        public bool Matches(string[] path) => Segments.Zip(path).All(pair =>
            IsParameter(pair.First) ? pair.Second.Length > 0 : pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase));

        private static bool IsParameter(string segment) => segment.StartsWith('{');
    }
}
