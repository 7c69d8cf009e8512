using System.Globalization;

namespace ZohoOAuth.Client.Catalog.Scopes;

/// <summary>Parses and expands the notation of a <see cref="ScopeLine"/>.</summary>
internal sealed class ScopePattern
{
    private const string AnyOther = "*";

    private readonly string _service;
    private readonly ScopeLine _line;
    private readonly Part[] _parts;

    internal ScopePattern(string service, ScopeLine line)
    {
        _service = service;
        _line = line;
        _parts = [.. Parse(line.Names)];
    }

    /// <summary>Whether the pattern also matches names that are not listed.</summary>
    internal bool IsOpen => Array.Exists(_parts, part => part.IsOpen);

    /// <summary>The listed scopes of the line.</summary>
    internal IEnumerable<ZohoScope> Expand()
    {
        IEnumerable<Named> rows = [new Named(string.Empty, [])];
        foreach (var part in _parts)
        {
            rows = rows.SelectMany(
                _ => part.Choices, (row, choice) => new Named(row.Name + choice.Name, part.IsGroup ? [.. row.Words, choice.Words] : row.Words));
        }

        return rows.Select(row => Row(row.Name, row.Words));
    }

    /// <summary>The scope of a name that the pattern matches; null for any other name.</summary>
    internal ZohoScope? Match(string name)
    {
        var words = new List<string>();
        var place = 0;
        foreach (var part in _parts)
        {
            var text = part.IsGroup ? Segment(name, place) : Fixed(name, place, part.Choices[0].Name);
            if (text is null || part.Find(text) is not { } choice)
            {
                return null;
            }

            place += text.Length;
            if (part.IsGroup)
            {
                words.Add(choice.Words);
            }
        }

        return place == name.Length ? Row(name, [.. words]) : null;
    }

    private ZohoScope Row(string name, string[] words)
    {
        var about = string.Format(CultureInfo.InvariantCulture, _line.About, words);
        var verb = ScopeOperations.VerbOf(name.Substring(name.LastIndexOf('.') + 1));
        return new ZohoScope(name, _service, char.IsUpper(_line.About[0]) ? $"{about}." : $"{verb} {about}.");
    }

    private static string? Fixed(string name, int place, string text) =>
        string.Compare(name, place, text, 0, text.Length, StringComparison.OrdinalIgnoreCase) == 0 ? text : null;

    private static string Segment(string name, int place)
    {
        var end = name.IndexOf('.', place);
        return end < 0 ? name.Substring(place) : name.Substring(place, end - place);
    }

    /// <summary>Parses the notation. Fixed text and braces alternate, so every second piece is the content of braces.</summary>
    private static IEnumerable<Part> Parse(string names) => names
        .Split('{', '}')
        .Select((piece, index) => index % 2 == 0 ? new Part([new Choice(piece, piece)], IsGroup: false, IsOpen: false) : Group(piece))
        .Where(part => part.IsGroup || part.Choices[0].Name.Length > 0);

    private static Part Group(string text)
    {
        var choices = text.Split(',').Select(choice => choice.Split(':')).ToList();
        return new Part(
            [.. choices
                .Where(choice => choice[0] != AnyOther)
                .Select(choice => new Choice(choice[0], choice.Length > 1 ? choice[1] : choice[0].Replace('_', ' ')))],
            IsGroup: true,
            IsOpen: choices.Exists(choice => choice[0] == AnyOther));
    }

    private sealed record Named(string Name, string[] Words);

    private sealed record Choice(string Name, string Words);

    private sealed record Part(Choice[] Choices, bool IsGroup, bool IsOpen)
    {
        /// <summary>The choice of that name, or a new one when any name is allowed; null otherwise. A placeholder in braces is not a name.</summary>
        internal Choice? Find(string text) =>
            Array.Find(Choices, choice => string.Equals(choice.Name, text, StringComparison.OrdinalIgnoreCase))
                ?? (IsOpen && text.Length > 0 && text.All(character => char.IsLetterOrDigit(character) || character == '_') ? new Choice(text, text) : null);
    }
}
