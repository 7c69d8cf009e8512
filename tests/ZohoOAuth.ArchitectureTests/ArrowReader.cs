using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ZohoOAuth.ArchitectureTests;

/// <summary>Reads which types of other rooms a file uses: by name, through a member, a constant, an extension method, or a type that is only inferred.</summary>
internal static class ArrowReader
{
    internal static IEnumerable<Arrow> Read(SemanticModel model)
    {
        var file = model.SyntaxTree.FilePath;
        var from = Room.Of(file);
        return model.SyntaxTree.GetRoot().DescendantNodes(node => node is not UsingDirectiveSyntax)
            .Where(node => node is SimpleNameSyntax or BaseObjectCreationExpressionSyntax)
            .SelectMany(node => Types(model, node).Select(type => (Type: type, Line: node.GetLocation().GetLineSpan().StartLinePosition.Line + 1)))
            .Select(use => new Arrow(file, use.Line, from, use.Type.Name, RoomOf(use.Type) ?? from))
            .Where(arrow => arrow.To != from)
            .DistinctBy(arrow => (arrow.Type, arrow.To));
    }

    private static IEnumerable<INamedTypeSymbol> Types(SemanticModel model, SyntaxNode node)
    {
        var found = model.GetSymbolInfo(node);
        ISymbol[] symbols = found.Symbol is { } symbol ? [symbol] : [.. found.CandidateSymbols];
        return symbols.Select(Outermost).OfType<INamedTypeSymbol>();
    }

    /// <summary>The type that declares a symbol; null for what has no room, as a local variable.</summary>
    private static INamedTypeSymbol? Outermost(ISymbol symbol)
    {
        var declared = symbol switch
        {
            IAliasSymbol alias => alias.Target as INamedTypeSymbol,
            INamedTypeSymbol type => type,
            IMethodSymbol { ReducedFrom: { } extension } => extension.ContainingType,
            IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol => symbol.ContainingType,
            _ => null,
        };
        while (declared?.ContainingType is { } outer)
        {
            declared = outer;
        }

        return declared;
    }

    private static Room? RoomOf(INamedTypeSymbol type) =>
        type.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.FilePath is { Length: > 0 } file ? Room.Of(file) : null;
}
