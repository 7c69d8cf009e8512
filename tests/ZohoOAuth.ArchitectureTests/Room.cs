namespace ZohoOAuth.ArchitectureTests;

/// <summary>A folder of a project; the project's own folder has an empty name.</summary>
internal readonly record struct Room(string Project, string Folder)
{
    /// <summary>The public nouns have the namespace of the module, not of their assembly: users write [ZohoOAuth.ZohoToken].</summary>
    internal string Namespace => (Project == "ZohoOAuth.Model" ? "ZohoOAuth" : Project) + (Folder.Length == 0 ? string.Empty : "." + Folder.Replace('/', '.'));

    /// <summary>The room of src/ZohoOAuth.Client/Api/Paging/Page.cs is Api/Paging of ZohoOAuth.Client.</summary>
    internal static Room Of(string file)
    {
        var parts = file.Split('/');
        return new Room(parts[1], string.Join('/', parts[2..^1]));
    }

    public override string ToString() => Folder.Length == 0 ? Project : $"{Project}/{Folder}";
}
