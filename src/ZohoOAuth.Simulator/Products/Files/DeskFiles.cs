using System.Globalization;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Files;
using ZohoOAuth.Simulator.Products.Styles;

namespace ZohoOAuth.Simulator.Products.Files;

/// <summary>Attachments of Desk's tickets (https://desk.zoho.com/DeskAPIDocument#TicketAttachments).</summary>
internal static class DeskFiles
{
    public static FileStyle Create(FileStore fileStore) => new()
    {
        NotFound = DeskStyle.NotFound.WriteAsync,
        MissingFile = DeskStyle.MissingFile.WriteAsync,
        Save = (context, form) => Describe(context, fileStore.Add(form.Name, form.File)),
    };

    private static object Describe(HttpContext context, SimulatedFile file) => new
    {
        id = file.Id,
        name = file.Name,
        size = file.Length.ToString(CultureInfo.InvariantCulture),
        href = $"{SimulatedServer.Of(context).Origin}{context.Request.Path}/{file.Id}/content",
    };
}
