using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoOAuth.UnitTests.Matrix;

/// <summary>The cases of all products. They are data, in the files beside this one: a file for each family of products.</summary>
internal static class MatrixTable
{
    private const string Folder = "Matrix.";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The product, what follows -Service in its usual call, and the case.</summary>
    internal static readonly IReadOnlyList<(string Product, string Call, MatrixCase Case)> Rows =
    [
        .. typeof(MatrixTable).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(Read)
            .SelectMany(group => group.Calls.SelectMany(call => group.Cases.Select(row => (call.Key, row.Call ?? call.Value, row)))),
    ];

    /// <summary>The documented cases of a product.</summary>
    internal static IReadOnlyList<(string Call, MatrixCase Case)> Of(string product, Situation situation) =>
        [.. Rows.Where(row => row.Product == product && row.Case.Situation == situation && row.Case.Undocumented is null).Select(row => (row.Call, row.Case))];

    /// <summary>A row of a theory for each documented case of these situations: the product, the situation and the number of the case.</summary>
    internal static TheoryData<string, Situation, int> Theory(params Situation[] situations)
    {
        var data = new TheoryData<string, Situation, int>();
        foreach (var (product, situation) in Rows.Select(row => (row.Product, row.Case.Situation)).Distinct().Where(row => situations.Contains(row.Situation)))
        {
            for (var number = 0; number < Of(product, situation).Count; number++)
            {
                data.Add(product, situation, number);
            }
        }

        return data;
    }

    private static List<Group> Read(string name)
    {
        using var stream = typeof(MatrixTable).Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<List<Group>>(stream, Options)!;
    }

    /// <summary>Products with the same answers.</summary>
    private sealed record Group
    {
        public required IReadOnlyDictionary<string, string> Calls { get; init; }

        public required IReadOnlyList<MatrixCase> Cases { get; init; }
    }
}
