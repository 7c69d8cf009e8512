using System.Collections.Concurrent;
using System.Reflection;

namespace ZohoOAuth.Simulator.Crm.Schema;

/// <summary>
/// The modules and their fields. The embedded schema is small. A user can replace modules by files in a folder: NAME.json, with
/// the response of <c>settings/fields?module=NAME</c> and, if wanted, a part <c>module</c> in the form of <c>settings/modules</c>.
/// </summary>
internal sealed class CrmSchema
{
    private const string ResourcePrefix = "Schema.";
    private const string SystemName = "System";

    // Each record has it, and fields of the system that only a whole response of settings/fields names.
    private const string IdField = "id";
    private const string CreationField = "Created_Time";

    private readonly ConcurrentDictionary<string, ModuleSchema> _modules = new(StringComparer.OrdinalIgnoreCase);
    private readonly IReadOnlyList<CrmField> _system;

    private CrmSchema(Dictionary<string, SchemaFile> files)
    {
        _system = files[SystemName].Fields;
        foreach (var (name, file) in files.Where(file => file.Key != SystemName))
        {
            _modules[name] = new ModuleSchema(name, file.Module, Complete(file.Fields));
        }

        foreach (var name in _modules.Values.SelectMany(module => ModuleReferences.Of(module.Fields)).ToList())
        {
            Of(name);
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
            // A response of settings/fields does not say how the module is called. An embedded module keeps its labels.
            var name = Path.GetFileNameWithoutExtension(path);
            var file = SchemaFile.Read(path);
            files[name] = file with { Module = file.Module ?? files.GetValueOrDefault(name)?.Module };
        }

        return new CrmSchema(files);
    }

    /// <summary>The schema of a module. One that is not in the files gets the field Name, as a module that a user creates.</summary>
    public ModuleSchema Of(string name) => _modules.GetOrAdd(name, Custom);

    private static Dictionary<string, SchemaFile> Embedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal))
            .ToDictionary(
                name => name[ResourcePrefix.Length..],
                name => SchemaFile.Parse(assembly.GetManifestResourceStream(name)!),
                StringComparer.OrdinalIgnoreCase);
    }

    // The files of the embedded schema leave out what each module has. A user's file is a whole response, where that is not added.
    private IEnumerable<CrmField> Complete(IReadOnlyList<CrmField> fields) =>
        (fields.Any(field => field.Name == CreationField) ? _system.Where(field => field.Name == IdField) : _system).Concat(fields);

    private ModuleSchema Custom(string name) => new(name, null, _system.Append(new CrmField(new()
    {
        ["api_name"] = "Name",
        ["field_label"] = $"{name} Name",
        ["data_type"] = "text",
        ["length"] = 120,
        ["system_mandatory"] = true,
        ["display_field"] = true,
    })));
}
