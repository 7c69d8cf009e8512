namespace ZohoOAuth.Simulator.Quickstart;

/// <summary>A step of the script: what stands between one heading and the next.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Title">The rest of its heading.</param>
/// <param name="Comments">The comments below the heading, as they stand there.</param>
/// <param name="Commands">The statements, as they stand there.</param>
internal sealed record QuickstartStep(int Number, string Title, IReadOnlyList<string> Comments, IReadOnlyList<string> Commands)
{
    /// <summary>Whether it begins in an engine that has run nothing before; the steps after it stay there.</summary>
    public bool StartsProcess => Title.StartsWith("In a new process", StringComparison.Ordinal);
}
