using System.Management.Automation;
using System.Text;
using System.Text.Json;

namespace ZohoOAuth.Json;

/// <summary>A name in an <see cref="ObjectLayout"/>, with the layout of its values and the last text.</summary>
/// <param name="name">The name.</param>
/// <param name="defers">Whether an object or a list is created when it is first read.</param>
internal sealed class LayoutProperty(string name, bool defers)
{
    /// <summary>After this many different texts in a row, the texts of a property are no longer compared.</summary>
    private const int MaxDifferent = 16;

    private readonly PSNoteProperty _note = new(name, null);
    private string? _text;
    private int _different;

    internal byte[] Utf8Name { get; } = Encoding.UTF8.GetBytes(name);

    private InnerValues Inner => field ??= new InnerValues();

    private DeferredTemplate Deferred => field ??= new DeferredTemplate(name, Inner);

    /// <summary>Adds the property with this value. The properties must not contain one with the same name.</summary>
    internal void AddTo(PSMemberInfoCollection<PSPropertyInfo> properties, JsonElement value)
    {
        if (defers && Inner.ShouldDefer(value))
        {
            RecordObject.Add(properties, Deferred.With(value));
        }
        else
        {
            _note.Value = Read(value);
            RecordObject.Add(properties, _note);
        }
    }

    /// <summary>
    /// The value. A text such as the owner or the status is often equal to that of the previous record, and is not created again.
    /// </summary>
    private object? Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Text(value),
        JsonValueKind.Object or JsonValueKind.Array => Inner.Create(value),
        _ => JsonObjects.Read(value),
    };

    private string Text(JsonElement value)
    {
        if (_different < MaxDifferent)
        {
            if (_text is not null && value.ValueEquals(_text))
            {
                _different = 0;
                return _text;
            }

            _different++;
        }

        return _text = value.GetString()!;
    }
}
