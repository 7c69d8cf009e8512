namespace ZohoOAuth.ArchitectureTests;

/// <summary>Finds rooms that know each other, directly or around others.</summary>
internal static class Circles
{
    /// <summary>The arrows that lie on a circle.</summary>
    internal static IReadOnlyList<Arrow> Among(IReadOnlyList<Arrow> arrows)
    {
        var below = arrows.ToLookup(arrow => arrow.From, arrow => arrow.To);
        var reached = arrows.Select(arrow => arrow.To).Distinct().ToDictionary(room => room, room => Reach(below, room));
        return [.. arrows.Where(arrow => reached[arrow.To].Contains(arrow.From))];
    }

    private static HashSet<Room> Reach(ILookup<Room, Room> below, Room from)
    {
        var seen = new HashSet<Room> { from };
        var open = new Stack<Room>([from]);
        while (open.TryPop(out var room))
        {
            foreach (var next in below[room].Where(seen.Add))
            {
                open.Push(next);
            }
        }

        return seen;
    }
}
