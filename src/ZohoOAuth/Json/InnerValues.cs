using System.Text.Json;
using ZohoOAuth.Client.Api.Records;

namespace ZohoOAuth.Json;

/// <summary>
/// Creates the objects and lists that the records of a list have in one of their properties, when a record is created or when the value is first read.
/// Scripts read records on several threads, and all values share one layout.
/// </summary>
internal sealed class InnerValues
{
    private readonly ObjectLayout _layout = new();
    private int _deferred;
    private int _read;

    /// <summary>What a thread holds while it creates a value.</summary>
    internal object Gate { get; } = new();

    /// <summary>
    /// Whether to create the value when it is first read. A pipeline that reads the values of previous records will read this one too, and to create
    /// it at once is less work.
    /// </summary>
    internal bool ShouldDefer(JsonElement value) =>
        (value.ValueKind == JsonValueKind.Object || (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0))
            && Volatile.Read(ref _read) <= _deferred / 2;

    /// <summary>The JSON of a value that is created later.</summary>
    internal string Defer(JsonElement value)
    {
        _deferred++;
        return value.GetRawText();
    }

    /// <summary>The value, created with its record.</summary>
    internal object? Create(JsonElement value)
    {
        lock (Gate)
        {
            return JsonObjects.Read(value, _layout);
        }
    }

    /// <summary>The value, created when it is first read.</summary>
    internal object? Create(string json)
    {
        using var document = JsonDocument.Parse(json, ApiJson.Options);
        Interlocked.Increment(ref _read);
        return Create(document.RootElement);
    }
}
