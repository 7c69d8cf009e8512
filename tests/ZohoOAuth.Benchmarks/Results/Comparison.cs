using System.Globalization;

namespace ZohoOAuth.Benchmarks.Results;

/// <summary>How the two sides of a row become one number, of which less is better.</summary>
/// <param name="Of">The number of each round.</param>
/// <param name="Format">The number as text.</param>
internal sealed record Comparison(Func<Samples, Spread> Of, Func<double, string> Format)
{
    /// <summary>The module's milliseconds divided by the others.</summary>
    public static Comparison Ratio { get; } = new(samples => samples.Ratio, Text("0.00", ""));

    /// <summary>The milliseconds of the module beyond the others.</summary>
    public static Comparison Difference { get; } = new(samples => samples.Difference, Text("+0;-0", " ms")) { ForTwoModules = Ratio };

    /// <summary>The megabytes by which a process grows. There is no other side.</summary>
    public static Comparison Growth { get; } = new(samples => samples.Module, Megabytes("0.0"))
    {
        Value = Megabytes("0.0"),
        HasOther = false,
        ForTwoModules = new(samples => samples.Difference, Megabytes("+0.0;-0.0")) { Value = Megabytes("0.0") },
    };

    /// <summary>A value of one side as text.</summary>
    public Func<double, string> Value { get; private init; } = value => value < 10 ? Text("0.00", " ms")(value) : Text("0", " ms")(value);

    public bool HasOther { get; private init; } = true;

    /// <summary>How two modules are compared; a growth near zero has no ratio.</summary>
    public Comparison ForTwoModules { get => field ?? this; private init; }

    private static Func<double, string> Megabytes(string format) => Text(format, " MB");

    private static Func<double, string> Text(string format, string unit) => value => value.ToString(format, CultureInfo.InvariantCulture) + unit;
}
