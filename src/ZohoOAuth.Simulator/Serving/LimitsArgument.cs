using System.Reflection;
using ZohoOAuth.Simulator.Settings;

namespace ZohoOAuth.Simulator.Serving;

/// <summary><c>--limits</c>: changes the properties of <see cref="SimulatorLimits"/>, and those of <see cref="ApiBudget"/> as <c>Api...</c>.</summary>
internal static class LimitsArgument
{
    private const string BudgetPrefix = "Api";

    private static readonly Dictionary<string, (PropertyInfo Property, Func<ServeOptions, object> Owner)> Limits =
        Properties<SimulatorLimits>("", options => options.Limits)
            .Concat(Properties<ApiBudget>(BudgetPrefix, options => options.ApiBudget))
            .ToDictionary(StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Names => Limits.Keys;

    public static ServeOptions Apply(ServeOptions options, string text)
    {
        foreach (var change in text.Split(','))
        {
            if (change.Split('=', 2) is not [var name, var value])
            {
                throw new UsageException($"--limits must be NAME=VALUE, such as AccessTokenRequests=3. It is '{change}'.");
            }

            if (!Limits.TryGetValue(name.Trim(), out var limit))
            {
                throw new UsageException($"--limits does not know '{name}'. The names are {string.Join(", ", Names)}.");
            }

            limit.Property.SetValue(limit.Owner(options), LimitValue.Read(name.Trim(), value.Trim(), limit.Property.PropertyType));
        }

        return options;
    }

    private static IEnumerable<KeyValuePair<string, (PropertyInfo Property, Func<ServeOptions, object> Owner)>> Properties<T>(
        string prefix, Func<ServeOptions, object> owner) =>
        typeof(T).GetProperties().Select(property => KeyValuePair.Create(prefix + property.Name, (property, owner)));
}
