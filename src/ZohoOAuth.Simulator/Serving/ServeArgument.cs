namespace ZohoOAuth.Simulator.Serving;

/// <summary>An argument of <c>serve</c>.</summary>
/// <param name="Name">The name, such as <c>--port</c>.</param>
/// <param name="Value">What its value is, for messages; null for an argument without a value.</param>
/// <param name="Apply">Reads the value into the options.</param>
internal sealed record ServeArgument(string Name, string? Value, Func<ServeOptions, string, ServeOptions> Apply)
{
    /// <summary>An argument without a value.</summary>
    public static ServeArgument Flag(string name, Func<ServeOptions, ServeOptions> apply) => new(name, null, (options, _) => apply(options));
}
