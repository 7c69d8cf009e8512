using System.Reflection;
using System.Text.RegularExpressions;

namespace ZohoOAuth.ArchitectureTests;

/// <summary>
/// Which room may know which: the chains of Rooms.txt. A room may know every room that is reached from it along the arrows. Rooms with
/// a comma between them do not know each other. The types in a project's own folder are its entry: they may know all its rooms, and
/// no room knows them.
/// </summary>
internal sealed class RoomTable
{
    private readonly Dictionary<Room, HashSet<Room>> _below = [];

    internal RoomTable(string text)
    {
        Text = text.Trim('\n');
        var project = string.Empty;
        foreach (var line in Text.Split('\n'))
        {
            var row = Regex.Match(line, @"^(?<project>\S+)?\s*(?<chain>.*)$");
            project = row.Groups["project"].Success ? row.Groups["project"].Value : project;
            Add(project, row.Groups["chain"].Value);
        }
    }

    internal static RoomTable Approved { get; } = new(Resource("Rooms.txt"));

    internal string Text { get; }

    internal IEnumerable<Room> Rooms => _below.Keys;

    /// <summary>A project knows another only by reference, so only rooms of one project are looked at.</summary>
    internal bool Allows(Room from, Room to) => from.Project != to.Project || (from.Folder.Length == 0 ? to.Folder.Length > 0 : Reaches(from, to));

    /// <summary>The rooms that lie on a circle of the table itself.</summary>
    internal IEnumerable<Room> OnCircles => _below.Keys.Where(room => Reaches(room, room));

    private bool Reaches(Room from, Room to)
    {
        var seen = new HashSet<Room>();
        var open = new Stack<Room>([from]);
        while (open.TryPop(out var room))
        {
            foreach (var next in _below.GetValueOrDefault(room, []).Where(seen.Add))
            {
                open.Push(next);
            }
        }

        return seen.Contains(to);
    }

    private void Add(string project, string chain)
    {
        Room[] above = [];
        foreach (var group in chain.Split("->", StringSplitOptions.RemoveEmptyEntries))
        {
            Room[] rooms = [.. group.Split(',').Select(name => new Room(project, name.Trim()))];
            foreach (var room in rooms)
            {
                _below.TryAdd(room, []);
            }

            foreach (var upper in above)
            {
                _below[upper].UnionWith(rooms);
            }

            above = rooms;
        }
    }

    private static string Resource(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
