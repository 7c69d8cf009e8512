using System.Xml;
using ZohoOAuth.Help.Cmdlets;
using ZohoOAuth.Help.Docs;
using ZohoOAuth.Help.Writing;

namespace ZohoOAuth.Help;

/// <summary>Converts the doc comments of the cmdlets to the MAML help file of the module and to its pages, and fails if help is missing.</summary>
internal static class Program
{
    private const string Usage = "Usage: ZohoOAuth.Help <module dll> <folders with its references, separated by ;> <output path of the -Help.xml> "
        + "<output folder of the pages> <address of the pages>";

    public static int Main(string[] args) => Run(args, Console.Error);

    internal static int Run(string[] args, TextWriter errors)
    {
        if (args is not [var assembly, var folders, var output, var pages, var address])
        {
            return Fail(errors, "HELP001", [Usage]);
        }

        try
        {
            using var module = new ModuleAssembly(assembly, folders.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            return Write(module, new HelpOutput(output, pages, address), errors);
        }
        catch (Exception e) when (e is IOException or XmlException or BadImageFormatException or UnauthorizedAccessException)
        {
            // A reference that no folder holds ends here too, as FileNotFoundException with its name.
            return Fail(errors, "HELP002", [e.Message]);
        }
    }

    private static int Write(ModuleAssembly module, HelpOutput output, TextWriter errors)
    {
        var docs = new XmlDocs(module.CmdletNames);
        var cmdlets = module.Cmdlets.Select(facts => CmdletHelp.Read(facts, docs)).ToList();
        if (cmdlets.Count == 0)
        {
            return Fail(errors, "HELP003", ["The assembly has no public cmdlet."]);
        }

        var complaints = cmdlets.SelectMany(Completeness.Complaints).ToList();
        if (complaints.Count > 0)
        {
            return Fail(errors, "HELP004", complaints);
        }

        MamlFile.Save(MamlFile.Of(cmdlets, output.Address), output.Maml);
        MarkdownFolder.Save(cmdlets, output.Pages);
        return 0;
    }

    /// <remarks>MSBuild's Exec task shows a line of the form "origin : error code: text" as a build error.</remarks>
    private static int Fail(TextWriter errors, string code, IEnumerable<string> messages)
    {
        foreach (var message in messages)
        {
            errors.WriteLine($"ZohoOAuth.Help : error {code}: {message}");
        }

        return 1;
    }

    /// <param name="Maml">The path of the MAML file.</param>
    /// <param name="Pages">The folder of the pages.</param>
    /// <param name="Address">The address at which users find the pages.</param>
    private sealed record HelpOutput(string Maml, string Pages, string Address);
}
