using ZohoOAuth.Simulator.Hosting;

namespace ZohoOAuth.Simulator.Control;

/// <summary>
/// The simulator's own endpoints, for whoever runs it in another process: what <see cref="ZohoSimulator"/> offers in this one.
/// They stand on every accounts server; they are not logged, and no fault reaches them.
/// </summary>
internal static class ControlRoutes
{
    public const string Prefix = "/_simulator";

    public static void Map(IEndpointRouteBuilder routes, ZohoSimulator zoho)
    {
        RouteGroupBuilder control = routes.MapGroup(Prefix);
        control.MapGet("", new DescriptionEndpoint(zoho).HandleAsync);

        var user = new UserEndpoints(zoho);
        control.MapPost("/consent", user.ConsentAsync);
        control.MapPost("/grant", user.GrantAsync);
        control.MapPost("/device", user.AnswerDeviceAsync);
        control.MapPost("/self-client", user.DownloadSelfClientAsync);
        control.MapPost("/client", user.AddClientAsync);
        control.MapPost("/revoke-all", user.RevokeAllAsync);
        control.MapPost("/expire-access-tokens", user.ExpireAccessTokensAsync);
        control.MapPost("/user-data-center", user.MoveAsync);

        var world = new WorldEndpoints(zoho);
        control.MapPost("/clock/advance", world.AdvanceClockAsync);
        control.MapPost("/records", world.SetRecordsAsync);
        control.MapPost("/product-records", world.SetProductRecordsAsync);
        control.MapPost("/faults", world.AddFaultAsync);
        control.MapDelete("/faults", world.ClearFaultsAsync);
        control.MapGet("/requests", world.ListRequestsAsync);
        control.MapDelete("/requests", world.ClearRequestsAsync);

        var settings = new SettingsEndpoints(zoho);
        control.MapPost("/limits", settings.SetLimitsAsync);
        control.MapPost("/answer-shape", settings.SetAnswerShapeAsync);
        control.MapPost("/device-shape", settings.SetDeviceShapeAsync);
        control.MapPost("/api-budget", settings.SetApiBudgetAsync);
    }
}
