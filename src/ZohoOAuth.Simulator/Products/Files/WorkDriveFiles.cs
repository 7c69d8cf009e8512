using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Files;
using ZohoOAuth.Simulator.Products.Styles;

namespace ZohoOAuth.Simulator.Products.Files;

/// <summary>
/// Files of WorkDrive. An upload is listed in its folder
/// (https://workdrive.zoho.com/apidocs/v1/filesfolders/uploadfile).
/// </summary>
internal static class WorkDriveFiles
{
    public static FileStyle Create(FileStore fileStore, ProductRecordStore store, ProductList list) => new()
    {
        Field = "content",
        NotFound = WorkDriveStyle.NotFound.WriteAsync,
        MissingFile = WorkDriveStyle.MissingFile.WriteAsync,
        Save = (context, form) => Save(context, form, fileStore, (fields, id) => store.Add(list, context, fields, id)),
    };

    private static object Save(HttpContext context, UploadForm form, FileStore fileStore, Action<JsonObject, string> addToList)
    {
        var file = fileStore.Add(form.Fields.GetValueOrDefault("filename", form.Name), form.File);
        var folder = form.Fields.GetValueOrDefault("parent_id");
        var size = new JsonObject { ["size_in_bytes"] = file.Length };
        addToList(new JsonObject { ["name"] = file.Name, ["parent_id"] = folder, ["storage_info"] = size }, file.Id);
        var attributes = new
        {
            resource_id = file.Id,
            FileName = file.Name,
            Permalink = $"{SimulatedServer.Of(context).Origin}/file/{file.Id}",
            parent_id = folder,
        };
        return new { data = new[] { new { type = "files", attributes } } };
    }
}
