using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ZohoOAuth.ArchitectureTests;

/// <summary>Finds namespaces that are not their folder.</summary>
internal static class Namespaces
{
    /// <summary>One line a file. What the compiler itself looks for is where the compiler wants it: System.Runtime.CompilerServices and its like.</summary>
    internal static IEnumerable<string> Wrong(IEnumerable<SyntaxTree> trees) => trees.SelectMany(tree => tree.GetRoot().DescendantNodes()
        .OfType<BaseNamespaceDeclarationSyntax>()
        .Select(declaration => (tree.FilePath, Name: declaration.Name.ToString(), Wanted: Room.Of(tree.FilePath).Namespace))
        .Where(found => found.Name != found.Wanted && !found.Name.StartsWith("System.", StringComparison.Ordinal))
        .Select(found => $"{found.FilePath} has the namespace {found.Name}, and its room is {found.Wanted}"));
}
