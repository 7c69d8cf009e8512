using System.Text.Json;
using System.Xml;
using ZohoOAuth.Client.Http;

namespace ZohoOAuth.Client.Api.Records;

/// <summary>The content of a response in the form that errors are read from.</summary>
internal static class ResponseContent
{
    private static readonly XmlReaderSettings Xml = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true, IgnoreComments = true, IgnoreProcessingInstructions = true,
    };

    /// <summary>
    /// The JSON. XML becomes an object with the texts directly below its root, where Campaigns has the code and the message; its records are left out.
    /// Source: https://www.zoho.com/campaigns/newhelp/api/get-mailing-lists.html
    /// </summary>
    internal static ArraySegment<byte> Of(HttpResponse response) =>
        response.IsXml ? new(JsonSerializer.SerializeToUtf8Bytes(Texts(response.Body))) : response.Body;

    private static Dictionary<string, string> Texts(ArraySegment<byte> body)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(body.Array!, body.Offset, body.Count), Xml);
            reader.MoveToContent();
            string? name = null;
            while (reader.Read())
            {
                name = reader is { NodeType: XmlNodeType.Element, Depth: 1 } ? reader.LocalName : reader.Depth == 2 ? name : null;
                if (name is not null && reader is { Depth: 2, NodeType: XmlNodeType.Text or XmlNodeType.CDATA })
                {
                    texts[name] = reader.Value;
                }
            }
        }
        catch (XmlException)
        {
            // What was read so far is enough for the error.
        }

        return texts;
    }
}
