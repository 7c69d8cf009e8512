using System.Collections.Concurrent;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace ZohoOAuth.Calls;

/// <summary>
/// The property of a record that names its connection. It is hidden unless the user asks for it: a script can read it, group by it and filter
/// by it, but Export-Csv, ConvertTo-Json, Format-List and Select-Object * do not show it.
/// </summary>
internal static class ConnectionMark
{
    /// <summary>The name of the property. Zoho's names of fields do not begin like that.</summary>
    internal const string Name = "ZohoConnection";

    private static readonly ConcurrentDictionary<string, PSNoteProperty> Hidden = new(StringComparer.Ordinal);

    /// <summary>The property that everything shows.</summary>
    internal static PSNoteProperty VisibleOf(string? connection) => new(Name, connection);

    /// <summary>The property that is hidden. PowerShell copies it into each record. Null if this PowerShell cannot hide it.</summary>
    internal static PSNoteProperty? HiddenOf(string connection) => IsHidden(Hidden.GetOrAdd(connection, Create)) ? Hidden[connection] : null;

    /// <summary>
    /// Only the description of a type can hide a property, and the copies of such a property stay hidden. So the type is described in a runspace of its
    /// own, which is closed at once: the user's session does not change, and the records keep their type.
    /// </summary>
    private static PSNoteProperty Create(string connection)
    {
        const string Carrier = "ZohoOAuth.ConnectionMark";
        var description = new TypeData(Carrier);
        description.Members.Add(Name, new NotePropertyData(Name, connection) { IsHidden = true });
        var state = InitialSessionState.Create();
        state.Types.Add(new SessionStateTypeEntry(description, isRemove: false));
        var own = Runspace.DefaultRunspace;
        using var runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
        Runspace.DefaultRunspace = runspace;
        try
        {
            var carrier = new PSObject();
            carrier.TypeNames.Insert(0, Carrier);
            return (PSNoteProperty)carrier.Members[Name].Copy();
        }
        finally
        {
            Runspace.DefaultRunspace = own;
        }
    }

    /// <summary>A copy stays hidden in all versions of PowerShell since 3.0, but that is not documented, so it is checked here.</summary>
    private static bool IsHidden(PSNoteProperty property)
    {
        var record = new PSObject();
        record.Properties.Add(property, preValidated: true);
        return !record.Properties.Any() && record.Properties[Name] is not null;
    }
}
