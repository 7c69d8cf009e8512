using System.Text.RegularExpressions;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm;

/// <summary>
/// The operations that Zoho documents and the simulator does not have. They answer 501, so that a script does not believe that it
/// called a wrong path. Must be the last group: an operation that one of the others has is left out. They are not routes, because
/// hundreds of them would make each start of a simulator slow.
/// </summary>
internal sealed partial class NotSimulatedRoutes : IRouteGroup, IRouteFilter
{
    private HashSet<DocumentedOperation> _operations = [];

    public void Map(IEndpointRouteBuilder routes)
    {
        var simulated = routes.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().SelectMany(KeysOf).ToHashSet();
        _operations = [.. DocumentedOperations.All.Where(operation => !KeysOf(operation).Any(simulated.Contains))];
    }

    public Task InvokeAsync(HttpContext context, RequestDelegate next) =>
        DocumentedPaths.Find(context.Request) is not { } operation || !_operations.Contains(operation) ? next(context)
            : (DocumentedPaths.HasUnknownVersion(context.Request) ? CrmError.InvalidUrlPattern : CrmError.NotSimulated).WriteAsync(context);

    private static IEnumerable<string> KeysOf(RouteEndpoint endpoint) => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
        .Select(method => DocumentedOperations.Key(method, endpoint.RoutePattern.RawText!));

    private static string[] KeysOf(DocumentedOperation operation) =>
    [
        DocumentedOperations.Key(operation.Method, operation.Path),
        DocumentedOperations.Key(operation.Method, Module().Replace(operation.Path, "{}")),
    ];

    // A group that has an operation for every module has it for this one.
    [GeneratedRegex(@"(?<=^/crm/\{version\}/)[A-Z]\w*")]
    private static partial Regex Module();
}
