using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// The bodies of Campaigns: XML, or JSON for a request with <c>resfmt=JSON</c>, and always JSON for a refused token. The pages show both forms and
/// name no default; XML is an assumption (https://www.zoho.com/campaigns/help/developers/get-mailing-lists.html).
/// </summary>
internal static class CampaignsFormat
{
    private const string Version = "1.1";
    private const string Value = "val";

    public static Task WriteAsync(HttpContext context, object body, int status)
    {
        var answer = JsonSerializer.SerializeToNode(body, JsonResponse.Options)!.AsObject();
        var path = context.Request.Path.Value!;
        if (status >= StatusCodes.Status400BadRequest)
        {
            return JsonResponse.WriteAsync(context, answer, status);
        }

        if (!context.Request.Query["resfmt"].ToString().Equals("JSON", StringComparison.OrdinalIgnoreCase))
        {
            return TextResponse.WriteAsync(context, ToXml(answer, path).ToString(), TextResponse.Xml, status);
        }

        answer[answer.ContainsKey("Code") ? "URI" : "uri"] = path;
        answer["version"] = Version;
        return JsonResponse.WriteAsync(context, answer, status);
    }

    private static XElement ToXml(JsonObject answer, string path) => new(
        "response",
        new XAttribute("uri", path),
        new XAttribute("version", Version),
        answer.Select(part => part.Value is JsonArray rows
            ? new XElement(part.Key, rows.Select(row => new XElement("list", Fields(row!.AsObject()))))
            : new XElement(part.Key.ToLowerInvariant(), part.Value?.ToString())));

    private static IEnumerable<XElement> Fields(JsonObject row) =>
        row.Select(field => new XElement("fl", new XAttribute(Value, field.Key), field.Value?.ToString()));
}
