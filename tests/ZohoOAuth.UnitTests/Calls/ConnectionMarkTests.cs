using System.Text.Json;
using ZohoOAuth.Calls;
using ZohoOAuth.Json;

namespace ZohoOAuth.UnitTests.Calls;

/// <summary>The property that names the connection of a record.</summary>
public sealed class ConnectionMarkTests
{
    [Fact]
    public void The_hidden_one_can_be_read_and_is_not_listed()
    {
        var (a, b) = (Read("""{"id":1}""", ConnectionMark.HiddenOf("a")), Read("""{"id":2}""", ConnectionMark.HiddenOf("b")));

        Assert.Equal(("a", "b"), (a.Properties["ZohoConnection"].Value, b.Properties["ZohoConnection"].Value));
        Assert.Equal(["id"], a.Properties.Select(property => property.Name));
        Assert.Equal("System.Management.Automation.PSCustomObject", a.TypeNames[0]);
    }

    [Fact]
    public void The_visible_one_comes_first_and_not_in_the_objects_inside() =>
        Assert.Equal(
            "ZohoConnection,owner / id",
            string.Join(" / ", Nested(Read("""{"owner":{"id":1}}""", ConnectionMark.VisibleOf("a"))).Select(one => string.Join(',', one.Properties.Select(property => property.Name)))));

    [Theory]
    [InlineData("""{"ZohoConnection":"own"}""")]
    [InlineData("""{"zohoconnection":"own","id":1}""")]
    public void A_property_of_the_record_with_that_name_stays(string json)
    {
        Assert.Equal("own", Read(json, ConnectionMark.HiddenOf("a")).Properties["ZohoConnection"].Value);
        Assert.Equal("own", Read(json, ConnectionMark.VisibleOf("a")).Properties["ZohoConnection"].Value);
    }

    [Fact]
    public void A_record_with_names_that_differ_only_in_case_has_it_too() =>
        Assert.Equal("a", Read("""{"id":1,"ID":2}""", ConnectionMark.HiddenOf("a")).Properties["ZohoConnection"].Value);

    [Fact]
    public void A_mark_costs_one_small_copy_for_each_record()
    {
        using var document = JsonDocument.Parse("""{"id":1}""");
        var (plain, marked) = (Allocated(null), Allocated(ConnectionMark.HiddenOf("a")));

        Assert.True(marked > plain);
        Assert.InRange(marked - plain, 1, 400);

        long Allocated(PSNoteProperty? mark)
        {
            const int Count = 1_000;
            var layout = new ObjectLayout(mark);
            _ = JsonObjects.Read(document.RootElement, layout);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var index = 0; index < Count; index++)
            {
                _ = JsonObjects.Read(document.RootElement, layout);
            }

            return (GC.GetAllocatedBytesForCurrentThread() - before) / Count;
        }
    }

    private static IEnumerable<PSObject> Nested(PSObject record) => [record, (PSObject)record.Properties["owner"].Value];

    private static PSObject Read(string json, PSNoteProperty? mark)
    {
        using var document = JsonDocument.Parse(json);
        return PSObject.AsPSObject(JsonObjects.Read(document.RootElement, new ObjectLayout(mark)));
    }
}
