using System.Xml;
using ZohoOAuth.Help.Cmdlets;
using ZohoOAuth.Help.Docs;
using ZohoOAuth.Help.Writing;

namespace ZohoOAuth.Help;

/// <summary>Converts the doc comments of the cmdlets to the MAML help file of the module, and fails if help is missing.</summary>
internal static class Program
{
    private const string Usage = "Usage: ZohoOAuth.Help <module dll> <folders with its references, separated by ;> <output path of the -Help.xml>";

    public static int Main(string[] args) => Run(args, Console.Error);

    internal static int Run(string[] args, TextWriter errors)
    {
        if (args is not [var assembly, var folders, var output])
        {
            return Fail(errors, "HELP001", [Usage]);
        }

        try
        {
            return Write(assembly, folders.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), output, errors);
        }
        catch (Exception e) when (e is IOException or XmlException or BadImageFormatException or UnauthorizedAccessException)
        {
            // A reference that no folder holds ends here too, as FileNotFoundException with its name.
            return Fail(errors, "HELP002", [e.Message]);
        }
    }

    private static int Write(string assembly, IEnumerable<string> folders, string output, TextWriter errors)
    {
        using var module = new ModuleAssembly(assembly, folders);
        var docs = new XmlDocs(module.CmdletNames);
        var cmdlets = module.Cmdlets.Select(facts => CmdletHelp.Read(facts, docs)).ToList();
        if (cmdlets.Count == 0)
        {
            return Fail(errors, "HELP003", [$"{assembly} has no public cmdlet."]);
        }

        var complaints = cmdlets.SelectMany(Completeness.Complaints).ToList();
        if (complaints.Count > 0)
        {
            return Fail(errors, "HELP004", complaints);
        }

        MamlFile.Save(MamlFile.Of(cmdlets), output);
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
}
