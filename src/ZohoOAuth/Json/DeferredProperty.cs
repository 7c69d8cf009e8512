using System.Management.Automation;

namespace ZohoOAuth.Json;

/// <summary>
/// A property with an object or a list that is created when it is first read. Until then it keeps the JSON. In most records of a list, nothing
/// reads such a value, and its objects would be most of the memory.
/// </summary>
/// <param name="name">The name.</param>
/// <param name="json">The value as JSON.</param>
/// <param name="values">Creates the value.</param>
internal sealed class DeferredProperty(string name, string json, InnerValues values) : PSNoteProperty(name, null)
{
    private string? _json = json;

    /// <summary>The value, which is the same object each time.</summary>
    public override object? Value
    {
        get
        {
            Create();
            return base.Value;
        }

        set
        {
            lock (values.Gate)
            {
                base.Value = value;
                _json = null;
            }
        }
    }

    /// <summary>A property of its own with the same value, as PowerShell does it.</summary>
    public override PSMemberInfo Copy()
    {
        Create();
        return base.Copy();
    }

    /// <summary>The text that Get-Member shows.</summary>
    public override string ToString()
    {
        Create();
        return base.ToString();
    }

    private void Create()
    {
        if (Volatile.Read(ref _json) is null)
        {
            return;
        }

        lock (values.Gate)
        {
            if (_json is { } json)
            {
                base.Value = values.Create(json);
                Volatile.Write(ref _json, null);
            }
        }
    }
}
