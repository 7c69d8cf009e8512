using System.Text;
using System.Text.Json;
using ZohoOAuth.Json;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Json;

/// <summary>The objects and lists inside of a record, which are created when they are first read.</summary>
public sealed class DeferredPropertyTests
{
    private const string Record = """{"Owner":{"name":"Ünal","id":"1"},"Tag":[{"name":"vip"},{"name":"eu"}],"Empty":[],"Stage":"Open","Info":{"a":[1,{"b":2.50}]}}""";

    [Fact]
    public void Any_records_are_as_if_they_were_read_at_once() =>
        Foreign.JsonWith("a", "A", "b", "id", "", "psobject").Array[1, 6].Sample(bodies =>
        {
            var layout = new ObjectLayout(defers: true);
            object?[] deferred = [.. bodies.Select(body => Read(body, layout))];
            object?[] direct = [.. bodies.Select(body => Read(body, new ObjectLayout()))];

            Assert.Equal(Written(direct), Written(deferred));
        }, iter: 2_000);

    [Fact]
    public void Any_records_are_the_same_where_each_is_read_before_the_next_is_created() =>
        Foreign.JsonWith("a", "A", "b", "id", "", "psobject").Array[1, 6].Sample(bodies =>
        {
            var layout = new ObjectLayout(defers: true);

            Assert.All(bodies, body => Assert.Equal(Written(Read(body, new ObjectLayout())), Written(Read(body, layout))));
        }, iter: 2_000);

    /// <summary>The records share the layout of the inner objects, and scripts read them on several threads.</summary>
    [Fact]
    public void Many_threads_can_read_records_of_one_list() =>
        Foreign.JsonWith("a", "b", "id").Array[8, 24].Sample(bodies =>
        {
            var layout = new ObjectLayout(defers: true);
            object?[] records = [.. bodies.Select(body => Read(Wrapped(body), layout))];
            var written = new string[records.Length];
            Parallel.For(0, records.Length, index => written[index] = Written(records[index]));

            Assert.Equal([.. bodies.Select(body => Written(Read(Wrapped(body), new ObjectLayout())))], written);
        }, iter: 300);

    [Fact]
    public void Many_threads_can_read_values_with_different_names()
    {
        var layout = new ObjectLayout(defers: true);
        object?[] records = [.. Enumerable.Range(0, 20_000).Select(index => Read(Encoding.UTF8.GetBytes(Of(index)), layout))];
        var written = new string[records.Length];
        Parallel.For(0, records.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, index => written[index] = Written(records[index]));

        Assert.Equal([.. Enumerable.Range(0, records.Length).Select(index => $"[{Of(index).Replace(" ", string.Empty)}]")], written);

        static string Of(int index) =>
            index % 2 == 0 ? $$"""{"value":{"id":{{index}},"name":"n{{index}}"} }""" : $$"""{"value":{"x":[{{index}}],"y":"y{{index}}","z":null} }""";
    }

    [Fact]
    public void All_readers_get_the_same_object()
    {
        for (var round = 0; round < 200; round++)
        {
            var property = Deferred("Owner");
            var seen = new object[8];
            Parallel.For(0, seen.Length, index => seen[index] = property.Value);

            Assert.All(seen, value => Assert.Same(property.Value, value));
        }
    }

    [Fact]
    public void Only_what_is_read_is_created()
    {
        using var document = JsonDocument.Parse(Record);
        var (deferred, direct) = (Allocated(new ObjectLayout(defers: true)), Allocated(new ObjectLayout()));

        Assert.True(deferred < direct / 2, $"{deferred} of {direct} bytes");

        long Allocated(ObjectLayout layout)
        {
            _ = JsonObjects.Read(document.RootElement, layout);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var index = 0; index < 100; index++)
            {
                _ = JsonObjects.Read(document.RootElement, layout);
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    /// <summary>Export-Csv reads all values, and would pay for them twice.</summary>
    [Fact]
    public void What_the_pipeline_reads_is_created_with_the_next_records()
    {
        var layout = new ObjectLayout(defers: true);
        var (first, second) = (Next(), Next());
        _ = first.Properties["Owner"].Value;
        _ = second.Properties["Owner"].Value;
        var third = Next();

        Assert.IsType<PSNoteProperty>(third.Properties["Owner"]);
        Assert.IsNotType<PSNoteProperty>(third.Properties["Tag"]);

        PSObject Next() => (PSObject)Read(Encoding.UTF8.GetBytes(Record), layout)!;
    }

    [Fact]
    public void One_record_that_is_read_changes_nothing_for_the_others()
    {
        var layout = new ObjectLayout(defers: true);
        PSObject[] records = [.. Enumerable.Range(0, 100).Select(_ => Next())];
        _ = records[0].Properties["Owner"].Value;

        Assert.IsNotType<PSNoteProperty>(Next().Properties["Owner"]);

        PSObject Next() => (PSObject)Read(Encoding.UTF8.GetBytes(Record), layout)!;
    }

    [Fact]
    public void A_value_that_is_set_before_it_is_read_stays()
    {
        var property = Deferred("Owner");
        property.Value = "nobody";

        Assert.Equal("nobody", property.Value);
        Assert.Equal("string Owner=nobody", property.ToString());
    }

    [Fact]
    public void A_copy_has_the_same_object_and_a_value_of_its_own()
    {
        var property = Deferred("Tag");
        var copy = Assert.IsType<PSNoteProperty>(property.Copy());

        Assert.Same(property.Value, copy.Value);
        copy.Value = 1;
        Assert.IsType<object?[]>(property.Value);
    }

    [Theory]
    [InlineData("Owner", "System.Management.Automation.PSCustomObject", "System.Management.Automation.PSCustomObject Owner=@{name=Ünal; id=1}")]
    [InlineData("Tag", "System.Object[]", "Object[] Tag=System.Object[]")]
    [InlineData("Stage", "System.String", "string Stage=Open")]
    public void The_property_describes_its_value(string name, string type, string text)
    {
        Assert.Equal(text, Deferred(name).ToString());
        Assert.Equal(type, Deferred(name).TypeNameOfValue);
    }

    [Fact]
    public void Equal_values_are_kept_once_and_created_for_each_record()
    {
        var layout = new ObjectLayout(defers: true);
        var (one, other) = ((PSObject)Read(Encoding.UTF8.GetBytes(Record), layout)!, (PSObject)Read(Encoding.UTF8.GetBytes(Record), layout)!);

        ((PSObject)one.Properties["Owner"].Value).Properties["name"].Value = "changed";

        Assert.Equal("Ünal", ((PSObject)other.Properties["Owner"].Value).Properties["name"].Value);
    }

    private static byte[] Wrapped(byte[] body) => [.. "{\"value\":["u8, .. body, .. "]}"u8];

    private static PSPropertyInfo Deferred(string name) => ((PSObject)Read(Encoding.UTF8.GetBytes(Record), new ObjectLayout(defers: true))!).Properties[name];

    private static object? Read(byte[] body, ObjectLayout layout)
    {
        using var document = JsonDocument.Parse(body);
        return JsonObjects.Read(document.RootElement, layout);
    }

    private static string Written(params object?[] body) => Encoding.UTF8.GetString(JsonBody.Write(body)!);
}
