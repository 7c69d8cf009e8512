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
        foreach (var (method, path) in DocumentedOperations.All().DistinctBy(operation => (operation.Method, Parameters().Replace(operation.Path, "{}"))))
        {
            if (!simulated.Contains(Key(method, Module().Replace(path, "{}"))))
            {
                routes.MapMethods(path, [method], AnswerAsync);
            }
        }
    }

    private static Task AnswerAsync(HttpContext context) =>
        (context.GetRouteValue("version") is string version && !CrmRequestGuard.IsVersion(version) ? CrmError.InvalidUrlPattern : CrmError.NotSimulated)
        .WriteAsync(context);

    private static IEnumerable<string> KeysOf(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Select(method => Key(method, endpoint.RoutePattern.RawText!));

    private static string Key(string method, string path) => $"{method} {Parameters().Replace(path, "{}").ToUpperInvariant()}";

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameters();

    // A group that has an operation for every module has it for this one.
    [GeneratedRegex(@"(?<=^/crm/\{version\}/)[A-Z]\w*")]
    private static partial Regex Module();
}
