using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;

namespace ZohoOAuth.Simulator.Crm.Settings;

/// <summary>A parameter of a request for settings.</summary>
/// <param name="Name">The name.</param>
/// <param name="Property">The property that it filters by; null for a parameter that is no filter.</param>
/// <param name="Values">The values that it can have, several of them separated by commas.</param>
/// <param name="Default">The value that it has where the request has none; null for no filter.</param>
internal sealed record SettingsParameter(string Name, string? Property, IReadOnlyList<string> Values, string? Default = null)
{
    private const string Unfiltered = "all";

    /// <summary>The module whose settings are read.</summary>
    public static SettingsParameter Module { get; } = new("module", null, []);

    public bool IsSimulated { get; private init; } = true;

    /// <summary>A parameter that Zoho has and the simulator does not.</summary>
    public static SettingsParameter NotSimulated(string name) => new(name, null, []) { IsSimulated = false };

    public CrmError? Check(IQueryCollection query)
    {
        if (!query.TryGetValue(Name, out var given) || (IsSimulated && Property is null))
        {
            return null;
        }

        if (!IsSimulated)
        {
            return SettingsError.ParameterNotSimulated(Name);
        }

        var wrong = Array.FindIndex(Split(given), value => !Values.Contains(value));
        return wrong < 0 ? null : SettingsError.InvalidValue(Name, wrong, Values);
    }

    public bool Includes(IQueryCollection query, JsonObject item)
    {
        var wanted = query.TryGetValue(Name, out var given) ? Split(given) : Default is null ? [Unfiltered] : [Default];
        return Property is null || wanted.Contains(Unfiltered) || wanted.Contains(item[Property]?.ToString());
    }

    private static string[] Split(string? value) => (value ?? "").Split(',');
}
