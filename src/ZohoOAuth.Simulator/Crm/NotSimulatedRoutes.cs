using System.Text.RegularExpressions;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm;

/// <summary>
/// The operations that Zoho documents and the simulator does not have. They answer 501, so that a script does not believe that it called a wrong path.
/// Must be mapped after all other groups: an operation that one of them has is left out.
/// </summary>
internal sealed partial class NotSimulatedRoutes : IRouteGroup
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var simulated = routes.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().SelectMany(KeysOf).ToHashSet();
        foreach (var operation in DocumentedOperations.All)
        {
            string[] paths = [operation.Path, Module().Replace(operation.Path, "{}")];
            if (!paths.Any(path => simulated.Contains(DocumentedOperations.Key(operation.Method, path))))
            {
                routes.MapMethods(operation.Path, [operation.Method], AnswerAsync);
            }
        }
    }

    private static Task AnswerAsync(HttpContext context) =>
        (context.GetRouteValue("version") is string version && !CrmRequestGuard.IsVersion(version) ? CrmError.InvalidUrlPattern : CrmError.NotSimulated)
        .WriteAsync(context);

    private static IEnumerable<string> KeysOf(RouteEndpoint endpoint) => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
        .Select(method => DocumentedOperations.Key(method, endpoint.RoutePattern.RawText!));

    // A group that has an operation for every module has it for this one.
    [GeneratedRegex(@"(?<=^/crm/\{version\}/)[A-Z]\w*")]
    private static partial Regex Module();
}
