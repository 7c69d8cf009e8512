using System.Globalization;
using ZohoOAuth.ConformanceTests.Documents;

namespace ZohoOAuth.ConformanceTests.Harness;

/// <summary>The cases of a row: which passed, and what is wrong with the others.</summary>
internal sealed class Tally(string row)
{
    private readonly List<string> _failures = [];
    private int _cases;

    /// <summary>Counts a case; a problem is what is wrong with it.</summary>
    internal void Add(string name, string? problem)
    {
        _cases++;
        if (problem is not null)
        {
            _failures.Add($"{name}: {problem}");
        }
    }

    /// <summary>Shows the number, writes what failed to a file beside this assembly, and fails below the floor.</summary>
    internal void Check(ISpeaker judge)
    {
        var passed = _cases - _failures.Count;
        var floor = DocumentFolder.IsOtherSet ? 0 : Math.Min(Floors.ByRow[row], _cases);
        var line = string.Create(CultureInfo.InvariantCulture, $"{row}: {passed} of {_cases}");
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "failures")).FullName;
        File.WriteAllLines(Path.Combine(folder, $"{row}.txt"), [line, .. _failures]);
        judge.Say(line);
        Assert.True(_cases > 0, $"{row}: the documents have no case of it.");
        Assert.True(passed >= floor, $"{line}, and {floor} passed before. What failed:{Environment.NewLine}{string.Join(Environment.NewLine, _failures)}");
    }
}
