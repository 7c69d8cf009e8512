namespace ZohoOAuth.ConformanceTests.Documents;

/// <summary>
/// Where Zoho's OpenAPI documents of the CRM lie: beside the repository, or beside a folder that contains it. ZOHO_CRM_OAS names another set, for example a
/// newer one: its numbers are shown, and have no floor.
/// </summary>
internal static class DocumentFolder
{
    private const string Name = "shared/crm-oas";

    private static readonly string? Chosen = Environment.GetEnvironmentVariable("ZOHO_CRM_OAS");

    internal static string? Path { get; } = Chosen ?? Find();

    internal static bool IsOtherSet => Chosen is not null;

    /// <summary>Why the tests cannot run; null when they can.</summary>
    internal static string? Absence { get; } = Path is null ? $"did not run: ../{Name} is not there" : null;

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(Layout.Root).Parent; folder is not null; folder = folder.Parent)
        {
            var path = System.IO.Path.Combine(folder.FullName, Name);
            if (Directory.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
