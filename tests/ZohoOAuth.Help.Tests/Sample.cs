using ZohoOAuth.Help.Cmdlets;
using ZohoOAuth.Help.Docs;

namespace ZohoOAuth.Help.Tests;

/// <summary>This assembly, read by the tool as if it were the module.</summary>
internal sealed class Sample : IDisposable
{
    private readonly ModuleAssembly _module = new(Dll, [Folder]);

    public Sample()
    {
        var docs = new XmlDocs(_module.CmdletNames);
        Cmdlets = [.. _module.Cmdlets.Select(facts => CmdletHelp.Read(facts, docs))];
    }

    public static string Dll => typeof(Sample).Assembly.Location;

    public static string Folder => AppContext.BaseDirectory;

    public IReadOnlyList<CmdletHelp> Cmdlets { get; }

    public CmdletHelp this[string name] => Cmdlets.Single(cmdlet => cmdlet.Facts.Name == name);

    public void Dispose() => _module.Dispose();
}
