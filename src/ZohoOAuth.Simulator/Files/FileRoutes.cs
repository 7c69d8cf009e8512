using ZohoOAuth.Simulator.Crm;
using ZohoOAuth.Simulator.Hosting;
using ZohoOAuth.Simulator.Products;
using ZohoOAuth.Simulator.Products.Styles;

namespace ZohoOAuth.Simulator.Files;

/// <summary>Where files are sent and received.</summary>
internal static class FileRoutes
{
    private const string OfRecord = "/crm/{version}/{module}/{id}/Attachments";
    private const string OfTicket = "/api/v1/tickets/{ticket}/attachments";

    public static void Map(IEndpointRouteBuilder routes, ZohoSimulator zoho)
    {
        var crm = new CrmGate(zoho);
        var attachments = new FileEndpoint(zoho.Files, CrmFiles.Create(zoho.Files));
        routes.MapGet($"{OfRecord}/{{file}}", crm.GuardRecords(call => attachments.SendAsync(call.Context)));
        routes.MapPost(OfRecord, crm.GuardRecords(call => attachments.ReceiveAsync(call.Context)));

        ProductList files = ProductLists.WorkDriveFiles();
        MapProduct(
            routes,
            new ProductGate(zoho, files.Style),
            new FileEndpoint(zoho.Files, WorkDriveFiles.Create(zoho.Files, files)),
            ["/api/v1/download/{file}", "/v1/workdrive/download/{file}"],
            "/api/v1/upload");
        MapProduct(
            routes,
            new ProductGate(zoho, DeskStyle.Create(() => zoho.DeskCountsFrom)),
            new FileEndpoint(zoho.Files, DeskFiles.Create(zoho.Files)),
            [$"{OfTicket}/{{file}}/content"],
            OfTicket);
    }

    private static void MapProduct(IEndpointRouteBuilder routes, ProductGate gate, FileEndpoint files, string[] downloads, string upload)
    {
        Array.ForEach(downloads, path => routes.MapGet(path, gate.Guard("files", call => files.SendAsync(call.Context))));
        routes.MapPost(upload, gate.Guard("files", call => files.ReceiveAsync(call.Context)));
    }
}
