using System.Globalization;

namespace ZohoOAuth.ConformanceTests.Documents;

/// <summary>An answer that a document describes.</summary>
internal sealed record Response(int Status, string? MediaType, Node? Schema)
{
    internal bool IsSuccess => Status is >= 200 and < 300;

    internal bool IsJson => MediaType == "application/json" && Schema is not null;

    /// <summary>One for each media type; one without a body when there is none. An answer without a number is none.</summary>
    internal static IEnumerable<Response> Of((string Status, Node Description) member)
    {
        if (!int.TryParse(member.Status, CultureInfo.InvariantCulture, out var status))
        {
            return [];
        }

        var contents = (member.Description["content"]?.Members ?? []).Select(content => new Response(status, content.Name, content.Value["schema"]));
        return contents.DefaultIfEmpty(new Response(status, null, null));
    }
}
