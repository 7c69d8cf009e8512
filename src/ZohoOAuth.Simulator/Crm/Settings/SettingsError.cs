using ZohoOAuth.Simulator.Crm.Calls;

namespace ZohoOAuth.Simulator.Crm.Settings;

/// <summary>
/// The errors of the settings. The texts are those of the examples of https://github.com/zoho/crm-oas: getRelatedLists, getLayouts
/// and getFieldsWithID.
/// </summary>
internal static class SettingsError
{
    private const string Parameter = "param_name";

    public static readonly CrmError ModuleMissing =
        new(400, "REQUIRED_PARAM_MISSING", "One of the expected parameter is missing", Detail(Parameter, "module"));

    /// <summary>An unknown module in the parameter. Zoho's examples have no details.</summary>
    public static readonly CrmError InvalidModule = new(400, "INVALID_MODULE", "the module name given seems to be invalid");

    /// <summary>The same of related lists, whose examples do have details.</summary>
    public static readonly CrmError InvalidModuleParameter = InvalidModule with { Details = Detail(Parameter, "module") };

    /// <summary>An unknown module in the path: settings, modules, and then the name.</summary>
    public static readonly CrmError InvalidModuleInPath = InvalidModule with { Details = Detail("resource_path_index", 2) };

    /// <summary>An id in the path that is not a number. Zoho answers 204 to a number that no item has.</summary>
    public static readonly CrmError InvalidId = new(400, "INVALID_DATA", "the id given seems to be invalid", Detail("resource_path_index", 2));

    public static CrmError InvalidValue(string name, int index, IReadOnlyList<string> supported) =>
        new(400, "INVALID_DATA", $"The {name} given is invalid.", new Dictionary<string, object>
        {
            [Parameter] = name,
            ["index"] = index,
            ["supported_values"] = supported,
        });

    /// <summary>Assumption: Zoho's documents do not say how an unknown parameter is refused.</summary>
    public static CrmError UnknownParameter(string name) => CrmError.InvalidParameter(name);

    /// <summary>No answer of Zoho's: without the parameter, the answer would be another one than Zoho's.</summary>
    public static CrmError ParameterNotSimulated(string name) =>
        new(501, "NOT_SIMULATED", "Zoho has this parameter, but the simulator does not", Detail(Parameter, name));

    private static Dictionary<string, object> Detail(string name, object value) => new() { [name] = value };
}
