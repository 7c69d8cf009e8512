using ZohoOAuth.Simulator.Crm;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Metering;
using ZohoOAuth.Simulator.Products;
using ZohoOAuth.Simulator.Products.Styles;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Tokens;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Files;

/// <summary>Where files are sent and received.</summary>
internal sealed class FileRoutes(
    FileStore shelf,
    CrmRequestGuard crm,
    ProductRecordStore store,
    PerDataCenter<TokenStore> tokens,
    ApiMeters meters,
    SimulatorSettings settings) : IRouteGroup
{
    private const string OfRecord = "/crm/{version}/{module}/{id}/Attachments";
    private const string OfTicket = "/api/v1/tickets/{ticket}/attachments";

    public void Map(IEndpointRouteBuilder routes)
    {
        var attachments = new FileEndpoint(shelf, CrmFiles.Create(shelf));
        routes.MapGet($"{OfRecord}/{{file}}", crm.GuardRecords(call => attachments.SendAsync(call.Context)));
        routes.MapPost(OfRecord, crm.GuardRecords(call => attachments.ReceiveAsync(call.Context)));

        var files = ProductLists.WorkDriveFiles();
        MapProduct(routes, files.Style, WorkDriveFiles.Create(shelf, store, files), ["/api/v1/download/{file}", "/v1/workdrive/download/{file}"], "/api/v1/upload");
        MapProduct(routes, DeskStyle.Create(() => settings.DeskCountsFrom), DeskFiles.Create(shelf), [$"{OfTicket}/{{file}}/content"], OfTicket);
    }

    private void MapProduct(IEndpointRouteBuilder routes, ProductStyle product, FileStyle style, string[] downloads, string upload)
    {
        var gate = new ProductRequestGuard(tokens, meters, product);
        var files = new FileEndpoint(shelf, style);
        Array.ForEach(downloads, path => routes.MapGet(path, gate.Guard("files", call => files.SendAsync(call.Context))));
        routes.MapPost(upload, gate.Guard("files", call => files.ReceiveAsync(call.Context)));
    }
}
