namespace ZohoOAuth.ArchitectureTests;

/// <summary>A type of one room that uses a type of another.</summary>
/// <param name="File">The file, from the root of the repository.</param>
/// <param name="Line">The first line where it does.</param>
/// <param name="From">The room of the file.</param>
/// <param name="Type">The type that is used.</param>
/// <param name="To">Its room.</param>
internal sealed record Arrow(string File, int Line, Room From, string Type, Room To)
{
    public override string ToString() => $"{File}({Line}) uses {Type}: {From} -> {To}";
}
