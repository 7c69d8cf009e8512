using System.Net;
using System.Text.RegularExpressions;

namespace ZohoOAuth.Client.Errors;

/// <summary>Finds a code in the text of an error of another command: it contains Zoho's response, with the code in quotes or as a number.</summary>
internal static class MentionedCode
{
    /// <summary>The row of the code; null when the text has none. A number needs the product: it means something else in each.</summary>
    internal static ZohoErrorCause? In(string? text, string? service)
    {
        if (text is null)
        {
            return null;
        }

        var rows = service is null
            ? ErrorCatalog.All.Where(row => !char.IsDigit(row.Code[0]))
            : ErrorCatalog.AllOf(service).Concat(ErrorCatalog.All.Where(row => row.Service is null));
        return rows.FirstOrDefault(row => text.Contains($"\"{row.Code}\"") || (service is not null && HasNumber(text, row.Code)));
    }

    /// <summary>The product of the request of another command. Invoke-RestMethod has the request in the TargetObject of its errors.</summary>
    internal static string? ServiceOf(object? request) => request switch
    {
        HttpRequestMessage { RequestUri: { } address } => CodePages.ServiceOf(address),
        WebRequest web => CodePages.ServiceOf(web.RequestUri),
        _ => null,
    };

    private static bool HasNumber(string text, string code) =>
        char.IsDigit(code[0]) && Regex.IsMatch(text, $"""code"\s*:\s*{Regex.Escape(code)}(?![\d.])""", RegexOptions.IgnoreCase);
}
