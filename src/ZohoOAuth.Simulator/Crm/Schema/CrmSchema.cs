using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Crm.Schema;

/// <summary>
/// The modules and their fields. The embedded schema is small. A user can replace modules by files in a folder: NAME.json, with
/// the response of <c>settings/fields?module=NAME</c> and, if wanted, a part <c>module</c> in the form of <c>settings/modules</c>.
/// </summary>
internal sealed class CrmSchema
{
    private const string ResourcePrefix = "Schema.";
    private const string SystemName = "System";
    private readonly ConcurrentDictionary<string, ModuleSchema> _modules = new(StringComparer.OrdinalIgnoreCase);
    private readonly IReadOnlyList<CrmField> _system;

    private CrmSchema(IReadOnlyDictionary<string, JsonObject> files)
    {
        _system = FieldsOf(files[SystemName]);
        foreach (var (name, file) in files.Where(file => file.Key != SystemName))
        {
            _modules[name] = Create(name, file);
        }
    }

    public IEnumerable<string> Names => _modules.Keys;

    /// <summary>The embedded schema.</summary>
    public static CrmSchema Load() => new(Embedded());

    /// <summary>The embedded schema with the modules of the folder instead of its own.</summary>
    /// <exception cref="FormatException">A file is not a schema. The message names the file and the reason.</exception>
    public static CrmSchema Load(string folder)
    {
        var files = Embedded();
        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            files[Path.GetFileNameWithoutExtension(path)] = Read(path);
        }

        return new CrmSchema(files);
    }

    /// <summary>The schema of a module. One that is not in the files gets the field Name, as a module that a user creates.</summary>
    public ModuleSchema Of(string name) => _modules.GetOrAdd(name, Custom);

    private static Dictionary<string, JsonObject> Embedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal))
            .ToDictionary(name => name[ResourcePrefix.Length..], name => Parse(assembly.GetManifestResourceStream(name)!));
    }

    private static JsonObject Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var file = Parse(stream);
            _ = FieldsOf(file);
            return file;
        }
        catch (Exception ex) when (ex is JsonException or FormatException or InvalidOperationException)
        {
            throw new FormatException($"{path} is not a response of settings/fields. {ex.Message}", ex);
        }
    }

    private static JsonObject Parse(Stream stream)
    {
        using (stream)
        {
            return JsonNode.Parse(stream) as JsonObject ?? throw new FormatException("It is not a JSON object.");
        }
    }

    private static List<CrmField> FieldsOf(JsonObject file) => file["fields"] is JsonArray { Count: > 0 } fields
        ? [.. fields.Select(field => new CrmField(field as JsonObject ?? throw new FormatException("A field is not a JSON object.")))]
        : throw new FormatException("It has no array 'fields'.");

    private ModuleSchema Create(string name, JsonObject file) =>
        new(name, file["module"] as JsonObject, _system.Concat(FieldsOf(file)));

    private ModuleSchema Custom(string name) => new(name, null, _system.Append(new CrmField(new JsonObject
    {
        ["api_name"] = "Name",
        ["field_label"] = $"{name} Name",
        ["data_type"] = "text",
        ["length"] = 120,
        ["system_mandatory"] = true,
        ["display_field"] = true,
    })));
}
