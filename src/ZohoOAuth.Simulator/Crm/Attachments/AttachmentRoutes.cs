using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Writing;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Files;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Attachments;

/// <summary>The endpoints for attachments, notes, photos and files.</summary>
internal sealed class AttachmentRoutes(
    CrmRequestGuard guard, FileStore fileStore, DataCenterDirectory dataCenters, SimulatorClock clock, SimulatorSettings settings) : IRouteGroup
{
    private const string Files = "/crm/{version}/files";
    private const string Attachments = "/crm/{version}/{module}/{id}/Attachments";
    private const string Attachment = $"{Attachments}/{{file}}";
    private const string Notes = "/crm/{version}/{module}/{id}/Notes";
    private const string Photo = "/crm/{version}/{module}/{id}/photo";

    public void Map(IEndpointRouteBuilder routes)
    {
        var stores = new PerDataCenter<AttachmentStore>(dataCenters, _ => new AttachmentStore());
        var attachments = new AttachmentsEndpoint(fileStore, stores, clock, settings);
        var list = new AttachmentListEndpoint(stores, settings);
        routes.MapGet(Attachments, guard.GuardRecords(RecordEndpoint.Of(list.ListAsync)));
        routes.MapPost(Attachments, guard.GuardRecords(RecordEndpoint.Of(attachments.AddAsync)));
        routes.MapDelete(Attachments, guard.GuardRecords(RecordEndpoint.Of(attachments.DeleteAllAsync)));
        routes.MapGet(Attachment, guard.GuardRecords(RecordEndpoint.Of((call, module, id) => attachments.SendAsync(call, module, id, File(call)))));
        routes.MapDelete(Attachment, guard.GuardRecords(RecordEndpoint.Of((call, module, id) => attachments.DeleteAsync(call, module, id, File(call)))));

        var notes = new NotesEndpoint(clock, settings, new UserLookup(settings));
        routes.MapGet(Notes, guard.GuardRecords(RecordEndpoint.Of((call, _, id) => notes.ListAsync(call, id))));
        routes.MapPost(Notes, guard.GuardRecords(RecordEndpoint.Of(notes.AddAsync)));

        var photos = new PhotoEndpoint(fileStore, dataCenters);
        routes.MapGet(Photo, guard.GuardRecords(RecordEndpoint.Of(photos.SendAsync)));
        routes.MapPost(Photo, guard.GuardRecords(RecordEndpoint.Of(photos.SaveAsync)));
        routes.MapDelete(Photo, guard.GuardRecords(RecordEndpoint.Of(photos.DeleteAsync)));

        var files = new FilesEndpoint(fileStore, settings);
        routes.MapGet(Files, guard.Guard("files", null, files.SendAsync));
        routes.MapPost(Files, guard.Guard("files", null, files.AddAsync));
    }

    private static string File(CrmCall call) => (string)call.Context.GetRouteValue("file")!;
}
