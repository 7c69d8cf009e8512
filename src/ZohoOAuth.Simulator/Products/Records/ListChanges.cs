using System.Collections.Immutable;

namespace ZohoOAuth.Simulator.Products.Records;

/// <summary>What clients did with a list. It never changes: every change is a new one.</summary>
/// <param name="Created">The created records, oldest first.</param>
/// <param name="Changed">The generated records with other fields, by their number.</param>
/// <param name="Removed">The numbers of the generated records that were removed.</param>
internal sealed record ListChanges(
    ImmutableList<CreatedRecord> Created, ImmutableDictionary<int, CreatedRecord> Changed, ImmutableSortedSet<int> Removed)
{
    public static readonly ListChanges None = new([], ImmutableDictionary<int, CreatedRecord>.Empty, []);

    public ListChanges With(CreatedRecord record) => this with { Created = Created.Add(record) };

    public ListChanges WithChanged(CreatedRecord record) => RecordIds.TryReadGenerated(record.Id, out var number)
        ? this with { Changed = Changed.SetItem(number, record) }
        : this with { Created = [.. Created.Select(own => own.Id == record.Id ? record : own)] };

    public ListChanges Without(string id) => RecordIds.TryReadGenerated(id, out var number)
        ? this with { Removed = Removed.Add(number) }
        : this with { Created = Created.RemoveAll(own => own.Id == id) };
}
