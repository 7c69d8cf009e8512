using System.Management.Automation;

namespace ZohoOAuth.Json;

/// <summary>What PowerShell copies to add a <see cref="DeferredProperty"/>: the copy is one.</summary>
/// <param name="name">The name.</param>
/// <param name="layout">The layout of the values.</param>
internal sealed class DeferredTemplate(string name, ObjectLayout layout) : PSNoteProperty(name, null)
{
    private string _json = string.Empty;

    /// <summary>The template, for this value. A value that is equal to the previous one keeps its text only once.</summary>
    internal DeferredTemplate With(string json)
    {
        _json = _json == json ? _json : json;
        return this;
    }

    /// <summary>The property.</summary>
    public override PSMemberInfo Copy() => new DeferredProperty(Name, _json, layout);
}
