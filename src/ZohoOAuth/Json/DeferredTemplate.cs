using System.Management.Automation;
using System.Text.Json;

namespace ZohoOAuth.Json;

/// <summary>What PowerShell copies to add a <see cref="DeferredProperty"/>: the copy is one.</summary>
/// <param name="name">The name.</param>
/// <param name="values">Creates the values.</param>
internal sealed class DeferredTemplate(string name, InnerValues values) : PSNoteProperty(name, null)
{
    private string _json = string.Empty;

    /// <summary>The template, for this value. A value that is equal to the previous one keeps its text only once.</summary>
    internal DeferredTemplate With(JsonElement value)
    {
        var json = values.Defer(value);
        _json = _json == json ? _json : json;
        return this;
    }

    /// <summary>The property.</summary>
    public override PSMemberInfo Copy() => new DeferredProperty(Name, _json, values);
}
