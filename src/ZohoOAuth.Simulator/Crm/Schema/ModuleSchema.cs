using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Crm.Schema;

/// <summary>The fields of a module. Names are compared exactly, as Zoho does.</summary>
internal sealed class ModuleSchema
{
    private readonly OrderedDictionary<string, CrmField> _fields = [];

    /// <param name="name">The API name.</param>
    /// <param name="module">The part <c>module</c> of its file; null if it has none.</param>
    /// <param name="fields">Its fields. A later field replaces an earlier one of the same name.</param>
    public ModuleSchema(string name, JsonObject? module, IEnumerable<CrmField> fields)
    {
        Name = name;
        Definition = module ?? [];
        foreach (var field in fields)
        {
            _fields[field.Name] = field;
        }

        NameField = _fields.Values.FirstOrDefault(field => field.IsDisplayField)?.Name
            ?? _fields.Values.FirstOrDefault(field => field is { IsMandatory: true, DataType: "text" })?.Name
            ?? "id";
    }

    public string Name { get; }

    /// <summary>The part <c>module</c> of its file, in the form of settings/modules. Do not change it.</summary>
    public JsonObject Definition { get; }

    /// <summary>The id that Zoho's answers give the module beside its name.</summary>
    public string Id => Definition["id"]?.ToString() ?? MetadataId.Of(Name);

    public string SingularLabel => Definition["singular_label"]?.ToString() ?? Name;

    public string PluralLabel => Definition["plural_label"]?.ToString() ?? Name;

    /// <summary>The field with the name of a record, such as Full_Name.</summary>
    public string NameField { get; }

    /// <summary>All fields, in the order of the file, after the system's.</summary>
    public IReadOnlyList<CrmField> Fields => [.. _fields.Values];

    /// <summary>
    /// The fields that an upsert compares when the request names none
    /// (https://www.zoho.com/crm/developer/docs/api/v8/upsert-records.html).
    /// </summary>
    public IReadOnlyList<string> DuplicateCheckFields =>
        Definition["duplicate_check_fields"] is JsonArray names ? [.. names.Select(name => name!.ToString())] : [];

    /// <summary>The layouts, custom views and related lists of the file, in the form of Zoho's metadata; null if it has none.</summary>
    public JsonArray? Part(string name) => Definition[name] as JsonArray;

    /// <summary>The id that Zoho's answers give a field beside its name.</summary>
    public string IdOf(CrmField field) => field.Definition["id"]?.ToString() ?? MetadataId.Of(Name, "field", field.Name);

    public bool TryFind(string name, [NotNullWhen(true)] out CrmField? field) => _fields.TryGetValue(name, out field);

    /// <summary>Adds a field, such as a column of the user's own data that the schema does not have.</summary>
    public void Add(CrmField field) => _fields[field.Name] = field;
}
