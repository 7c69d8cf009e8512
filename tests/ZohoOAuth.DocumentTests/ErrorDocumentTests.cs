using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.DocumentTests;

/// <summary>The two lists of the errors: in the about_ topic, and on the web.</summary>
public sealed class ErrorDocumentTests
{
    [Fact]
    public void The_topic_lists_the_errors_of_the_table() =>
        new DocumentPart("src/ZohoOAuth/Module/en-US/about_ZohoOAuth_Errors.help.txt", "THE ERRORS", "ZOHO'S OWN CODES")
            .AssertIs(string.Concat(ErrorTable.Rows.Select(Paragraphs)));

    [Fact]
    public void The_page_lists_the_errors_of_the_table() =>
        new DocumentPart("docs/errors.md", "<!-- written from the table of errors -->", "<!-- end -->")
            .AssertIs("\n" + string.Concat(ErrorTable.Rows.Select(Section)));

    [Fact]
    public void The_page_counts_the_codes_of_the_products() =>
        new DocumentPart("docs/errors.md", "<!-- written from the catalog of codes -->", "<!-- end of the codes -->").AssertIs(
            "\n| product | codes | pages |\n| --- | --- | --- |\n" + string.Concat(ErrorCatalog.Services.Select(Row)) + "\n");

    private static string Row(string service)
    {
        var rows = ErrorCatalog.AllOf(service);
        var pages = rows.Select(row => row.Source).Where(source => source.StartsWith("https", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal).ToList();
        var shown = pages.Count == 0 ? "the answers of the product"
            : pages.Contains(ErrorSources.CrmStatusCodes) ? $"{Link(ErrorSources.CrmStatusCodes)} and {pages.Count - 1} others"
            : string.Join(", ", pages.Select(Link));
        return $"| {service} | {rows.Count} | {shown} |\n";
    }

    private static string Paragraphs(ErrorRow row) => $"""
            {row.Id}{(row.ZohoCode is { } code ? $" (Zoho: {code})" : "")}
        {TopicText.Wrap(row.Cause, 6)}
        {TopicText.Wrap($"To do: {row.Solution}", 6)}


        """.ReplaceLineEndings("\n");

    private static string Section(ErrorRow row) => $"""
        ### {row.Id}

        {Escape(row.Cause)}

        **What to do:** {Escape(row.Solution)}

        {(row.ZohoCode is { } code ? $"Zoho's code: `{code}`. " : "")}Category: {row.Category}.{(row.Source == ErrorSources.Module ? "" : $" Source: {Link(row.Source)}.")}


        """.ReplaceLineEndings("\n");

    private static string Escape(string text) => text.Replace("_", "\\_", StringComparison.Ordinal).Replace("<", "\\<", StringComparison.Ordinal);

    private static string Link(string source) => source.StartsWith("http", StringComparison.Ordinal) ? $"<{source}>" : source;
}
