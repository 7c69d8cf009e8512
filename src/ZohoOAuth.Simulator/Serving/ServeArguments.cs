namespace ZohoOAuth.Simulator.Serving;

/// <summary>The arguments of <c>serve</c>, each in a row. A value follows its name, or an equals sign.</summary>
internal static class ServeArguments
{
    private static readonly ServeArgument[] All =
    [
        new("--port", "a number", (options, value) => options with { Port = PortArgument.Read(value) }),
        new("--data", "a file or folder", (options, value) => options with { Data = [.. options.Data, value] }),
        new("--schema", "a folder", (options, value) => options with { Schema = SchemaArgument.Read(value) }),
        new("--latency", "a time in milliseconds", (options, value) => options with { Latency = LatencyArgument.Read(value) }),
        new("--fail", "a rate or a kind of fault", (options, value) => options with { Faults = [.. options.Faults, .. FailArgument.Read(value)] }),
        new("--limits", "NAME=VALUE", LimitsArgument.Apply),
        ServeArgument.Flag("--as-zoho", options => options with { AsZoho = true }),
        ServeArgument.Flag("--help", options => options with { Help = true }),
        ServeArgument.Flag("-h", options => options with { Help = true }),
    ];

    public static ServeOptions Read(IReadOnlyList<string> arguments)
    {
        var options = new ServeOptions();
        for (var index = 0; index < arguments.Count; index++)
        {
            var parts = arguments[index].Split('=', 2);
            var argument = Find(parts[0]);
            options = argument.Apply(options, (argument.Value, parts) switch
            {
                (null, [_]) => "",
                (null, _) => throw new UsageException($"{argument.Name} has no value."),
                (_, [_, var value]) => value,
                _ when index + 1 < arguments.Count => arguments[++index],
                _ => throw new UsageException($"{argument.Name} needs {argument.Value}."),
            });
        }

        return options;
    }

    private static ServeArgument Find(string name) =>
        Array.Find(All, argument => argument.Name == name)
        ?? throw new UsageException($"The argument '{name}' is unknown. Use {string.Join(", ", All.Select(argument => argument.Name))}.");
}
