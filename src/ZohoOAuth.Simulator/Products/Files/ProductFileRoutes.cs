using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Files;
using ZohoOAuth.Simulator.Metering;
using ZohoOAuth.Simulator.Products.Styles;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Tokens;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Products.Files;

/// <summary>The endpoints for files of the products other than CRM.</summary>
internal sealed class ProductFileRoutes(
    FileStore fileStore,
    ProductRecordStore store,
    PerDataCenter<TokenStore> tokens,
    ApiMeters meters,
    SimulatorSettings settings) : IRouteGroup
{
    private const string TicketAttachments = "/api/v1/tickets/{ticket}/attachments";

    public void Map(IEndpointRouteBuilder routes)
    {
        var files = ProductLists.WorkDriveFiles();
        string[] downloads = ["/api/v1/download/{file}", "/v1/workdrive/download/{file}"];
        MapProduct(routes, files.Style, WorkDriveFiles.Create(fileStore, store, files), downloads, "/api/v1/upload");
        MapProduct(
            routes, DeskStyle.Create(() => settings.DeskCountsFrom), DeskFiles.Create(fileStore), [$"{TicketAttachments}/{{file}}/content"], TicketAttachments);
    }

    private void MapProduct(IEndpointRouteBuilder routes, ProductStyle product, FileStyle style, string[] downloads, string upload)
    {
        var guard = new ProductRequestGuard(tokens, meters, product);
        var files = new FileEndpoint(fileStore, style);
        Array.ForEach(downloads, path => routes.MapGet(path, guard.Guard("files", call => files.SendAsync(call.Context))));
        routes.MapPost(upload, guard.Guard("files", call => files.ReceiveAsync(call.Context)));
    }
}
