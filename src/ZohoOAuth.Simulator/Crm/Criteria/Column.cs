using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Schema;

namespace ZohoOAuth.Simulator.Crm.Criteria;

/// <summary>A field of a record, or of a record that it refers to, such as <c>Account_Name.Phone</c>.</summary>
/// <param name="Path">Its name in the request.</param>
/// <param name="Field">The field.</param>
/// <param name="Read">Reads its value.</param>
internal sealed record Column(string Path, CrmField Field, Func<JsonObject, JsonNode?> Read)
{
    public ValueKind Kind { get; } = ValueKinds.Of(Field);

    /// <summary>The value by which records are sorted; null if it is empty.</summary>
    public IComparable? Key(JsonObject record) => FieldValue.Read(Read(record), Kind) is [var first, ..] ? first : null;
}

/// <summary>The columns that a request can name.</summary>
internal interface IColumns
{
    bool TryFind(string path, [NotNullWhen(true)] out Column? column);
}

/// <summary>The fields of a module as columns.</summary>
internal sealed class ModuleColumns(ModuleSchema schema) : IColumns
{
    /// <summary>A field that every module has, or that the schema itself names.</summary>
    public Column Of(string name) => TryFind(name, out var column) ? column : new Column(name, CrmField.Text(name), record => record[name]);

    public bool TryFind(string path, [NotNullWhen(true)] out Column? column)
    {
        column = schema.TryFind(path, out var field) ? new Column(path, field, record => record[path]) : null;
        return column is not null;
    }
}
