using System.Globalization;

namespace ZohoOAuth.Benchmarks.Results;

/// <summary>What the arguments say.</summary>
internal sealed record BenchmarkOptions
{
    public const string Usage = """
        Usage: dotnet run -c Release --project tests/ZohoOAuth.Benchmarks -- [arguments]

        Measures the module of the working tree, and prints a table.

        --only TEXT
            Runs the rows whose name contains the text, for example: --only list

        --host TEXT
            Runs the hosts whose name contains the text: restored or compiled.

        --rounds N
            The number of rounds that count. The default is 7.

        --module FILE
            Measures another module: the path of a ZohoOAuth.psd1 that is already built.

        --compare COMMIT or FILE
            Builds the module of the commit in a temporary folder, and compares the module with it,
            pair by pair. The path of a ZohoOAuth.psd1 that is already built works too.

        --help
            Shows this text.
        """;

    private static readonly Dictionary<string, Func<BenchmarkOptions, string, BenchmarkOptions>> Known = new()
    {
        ["--only"] = (options, value) => options with { Only = value },
        ["--host"] = (options, value) => options with { Host = value },
        ["--rounds"] = (options, value) => options with { Rounds = Count(value) },
        ["--module"] = (options, value) => options with { Module = value },
        ["--compare"] = (options, value) => options with { Compare = value },
    };

    public string Only { get; init; } = "";

    public string Host { get; init; } = "";

    public int Rounds { get; init; } = 7;

    /// <summary>The manifest of the module; null for the one of the working tree.</summary>
    public string? Module { get; init; }

    /// <summary>The commit or the manifest to compare the module with; null to compare it with no other module.</summary>
    public string? Compare { get; init; }

    public bool Help { get; init; }

    /// <exception cref="FormatException">The arguments are wrong. The message says what is wrong.</exception>
    public static BenchmarkOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new BenchmarkOptions();
        for (var index = 0; index < arguments.Count; index += 2)
        {
            var name = arguments[index];
            if (name == "--help")
            {
                return options with { Help = true };
            }

            var read = Known.GetValueOrDefault(name) ?? throw new FormatException($"There is no argument '{name}'. For all arguments, use --help.");
            options = index + 1 < arguments.Count
                ? read(options, arguments[index + 1])
                : throw new FormatException($"{name} needs a value. For all arguments, use --help.");
        }

        return options;
    }

    private static int Count(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
            ? count
            : throw new FormatException($"--rounds needs a whole number from 1, and not '{value}'.");
}
