using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ZohoOAuth.ArchitectureTests;

/// <summary>Compiles the sources of the projects, each with those that it references, and reads what uses what.</summary>
internal sealed class SourceReader
{
    /// <summary>From the bottom to the top, with what each of them references.</summary>
    private static readonly (string Name, string[] References)[] Projects =
    [
        ("ZohoOAuth.Model", []),
        ("ZohoOAuth.Client", ["ZohoOAuth.Model"]),
        ("ZohoOAuth", ["ZohoOAuth.Model", "ZohoOAuth.Client"]),
        ("ZohoOAuth.Simulator", []),
        ("ZohoOAuth.Help", []),
    ];

    /// <summary>What the build adds to each project.</summary>
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>What the build adds to a project of the web.</summary>
    private const string WebUsings = """
        global using System.Net.Http.Json;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    private const string Friends = """
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("ZohoOAuth")]
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("ZohoOAuth.Client")]
        """;

    /// <summary>Top-level statements in a library (CS8805), and a method that a source generator writes (CS8795).</summary>
    private static readonly string[] OfNoConcern = ["CS8805", "CS8795"];

    private static readonly MetadataReference[] Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("ZohoOAuth", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly Dictionary<string, CSharpCompilation> _compilations = [];

    /// <param name="files">The files of a project.</param>
    /// <param name="symbols">The symbols of conditional compilation: with NETFRAMEWORK the reader sees the code of Windows PowerShell.</param>
    internal SourceReader(Func<string, IReadOnlyDictionary<string, string>> files, params string[] symbols)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.None, preprocessorSymbols: symbols);
        foreach (var (name, references) in Projects)
        {
            string[] added = name == "ZohoOAuth.Simulator" ? [Usings, WebUsings] : [Usings, Friends];
            var texts = files(name).Concat(added.Select(text => KeyValuePair.Create(string.Empty, text)));
            _compilations[name] = CSharpCompilation.Create(
                name,
                texts.Select(text => CSharpSyntaxTree.ParseText(text.Value, options, text.Key)),
                [.. Framework, .. references.Select(reference => _compilations[reference].ToMetadataReference())],
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        }
    }

    /// <summary>The trees of src/, without what the build adds.</summary>
    internal IEnumerable<SyntaxTree> Trees => _compilations.Values.SelectMany(compilation => compilation.SyntaxTrees).Where(tree => tree.FilePath.Length > 0);

    /// <summary>What does not compile: where a name means nothing, its arrows are not seen.</summary>
    internal IEnumerable<string> Errors => _compilations.Values
        .SelectMany(compilation => compilation.GetDiagnostics())
        .Where(problem => problem.Severity == DiagnosticSeverity.Error && !OfNoConcern.Contains(problem.Id))
        .Select(problem => problem.ToString());

    /// <summary>One arrow for each file and type of another room that it uses.</summary>
    internal IEnumerable<Arrow> Arrows => _compilations.Values.SelectMany(compilation => compilation.SyntaxTrees
        .Where(tree => tree.FilePath.Length > 0)
        .SelectMany(tree => ArrowReader.Read(compilation.GetSemanticModel(tree))));
}
