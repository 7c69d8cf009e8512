namespace ZohoOAuth.Simulator.Serving;

/// <summary><c>--schema</c>: a folder with a file for each module.</summary>
internal static class SchemaArgument
{
    public static string Read(string path) => Directory.Exists(path)
        ? path
        : throw new UsageException($"--schema must be a folder with a file for each module, such as Leads.json. There is no folder '{path}'.");
}
