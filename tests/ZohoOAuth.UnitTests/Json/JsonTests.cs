using System.Collections;
using System.Collections.Specialized;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Json;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Json;

public sealed class JsonTests
{
    private static readonly string[] Names =
    [
        "a", "A", "id", "", "psobject", "PSTypeNames", "psbase", "psadapted", "psextended", "psStandardMembers", "Count", "Length", "Keys", "Value", "$type",
    ];

    [Theory]
    [InlineData("554023000000527003", typeof(long))]
    [InlineData("9223372036854775808", typeof(BigInteger))]
    [InlineData("-123456789012345678901234567890", typeof(BigInteger))]
    [InlineData("19.90", typeof(decimal))]
    [InlineData("0.1", typeof(decimal))]
    [InlineData("1234567890.123456789", typeof(decimal))]
    [InlineData("1.5E+100", typeof(double))]
    [InlineData("1e400", typeof(ZohoNumber))]
    [InlineData("-1E+400", typeof(ZohoNumber))]
    [InlineData("0.1234567890123456789012345678901234567890", typeof(ZohoNumber))]
    [InlineData("1.00000000000000000000000000000000000001e-5", typeof(ZohoNumber))]
    [InlineData("1e-400", typeof(ZohoNumber))]
    [InlineData("\"554023000000527003\"", typeof(string))]
    [InlineData("\"2026-11-23T10:00:00+01:00\"", typeof(string))]
    public void A_value_keeps_every_digit_and_its_type(string json, Type type)
    {
        var value = Read(json);

        Assert.IsType(type, value);
        Assert.Equal(json, Written(new object?[] { value })[1..^1]);
        Assert.Equal(json.Trim('"'), Convert.ToString(value, CultureInfo.InvariantCulture));
    }

    /// <summary>Any number that JSON can write, not only those that a double or a decimal holds.</summary>
    [Fact]
    public void Any_number_comes_through_with_its_value()
    {
        var digits = Gen.Char['0', '9'].Array[1, 45].Select(characters => new string(characters));
        var whole = digits.Select(text => text.TrimStart('0') is { Length: > 0 } trimmed ? trimmed : "0");
        var number = Gen.Select(
            Gen.Bool, whole,
            Gen.OneOf(Gen.Const(string.Empty), digits.Select(text => "." + text)),
            Gen.OneOf(Gen.Const(string.Empty), Gen.Int[-500, 500].Select(exponent => $"e{exponent}")))
            .Select((isNegative, before, after, exponent) => $"{(isNegative ? "-" : "")}{before}{after}{exponent}");

        number.Sample(
            text =>
            {
                var written = Written(new object?[] { Read(text) })[1..^1];
                Assert.True(JsonNode.DeepEquals(JsonNode.Parse(text), JsonNode.Parse(written)), $"{text} became {written}");
            },
            iter: 20_000);
    }

    [Fact]
    public void A_number_that_keeps_its_text_is_a_double_where_one_is_wanted()
    {
        Assert.Equal(double.PositiveInfinity, LanguagePrimitives.ConvertTo<double>(Read("1e400")));
        Assert.Equal(0.125, ((ZohoNumber)Read("0.12500000000000000000000000000000000000001")!).ToDouble());
    }

    /// <summary>To compute with so many digits takes seconds to hours. Nobody computes with them.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("-", "")]
    [InlineData("1e", "")]
    [InlineData("0.", "")]
    [InlineData("0.", "e-7")]
    public void A_number_without_end_stays_text(string before, string after)
    {
        var json = before + new string('7', 2_000) + after;

        Assert.Equal(json, Assert.IsType<ZohoNumber>(Read(json)).ToString());
    }

    [Fact]
    public void A_name_that_comes_again_is_found_without_a_search()
    {
        var names = new CountingComparer();
        var record = new DuplicateKeyDictionary(names);
        for (var number = 0; number < 2_000; number++)
        {
            record.Push($"{number % 1_000}", number);
        }

        Assert.Equal(
            Enumerable.Range(0, 1_000).SelectMany(number => new (string, object?)[] { ($"{number}", number), ($"{number}", number + 1_000) }), record.Pairs);
        Assert.InRange(names.Comparisons, 0, 20_000);
    }

    [Fact]
    public void Names_that_differ_only_in_case_both_stay()
    {
        var record = Assert.IsAssignableFrom<OrderedDictionary>(Read("""{"Id":1,"id":2}"""));

        Assert.Equal((1L, 2L), (record["Id"], record["id"]));
    }

    [Fact]
    public void An_object_is_a_psobject_with_its_order()
    {
        var record = Assert.IsType<PSObject>(Read("""{"b":null,"a":{"c":[true,false]}}"""));

        Assert.Equal(["b", "a"], record.Properties.Select(property => property.Name));
        Assert.Null(record.Properties["b"].Value);
        Assert.Equal([true, false], (object?[])((PSObject)record.Properties["a"].Value).Properties["c"].Value);
    }

    [Fact]
    public void Any_document_comes_through_as_it_was()
    {
        Foreign.JsonWith(Names).Sample(body =>
        {
            using var document = JsonDocument.Parse(body);
            if (JsonObjects.Read(document.RootElement) is not (PSObject or OrderedDictionary or object?[]) and var scalar)
            {
                Assert.True(scalar is null or string or bool or long or BigInteger or decimal or double or ZohoNumber);
                return;
            }

            var written = JsonNode.Parse(JsonBody.Write(JsonObjects.Read(document.RootElement))!);
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(body), written), $"{Encoding.UTF8.GetString(body)} became {written?.ToJsonString()}");
        }, iter: 2_000);
    }

    [Fact]
    public void A_shape_that_earlier_records_left_changes_nothing() =>
        Foreign.JsonWith("a", "A", "b", "id", "", "psobject").Array[2, 6].Sample(bodies =>
        {
            var shape = new ObjectLayout();
            foreach (var body in bodies)
            {
                using var document = JsonDocument.Parse(body);
                Assert.Equal(Written(new[] { JsonObjects.Read(document.RootElement) }), Written(new[] { JsonObjects.Read(document.RootElement, shape) }));
            }
        }, iter: 1_000);

    [Fact]
    public void Every_kind_of_value_has_its_form()
    {
        var body = new Hashtable
        {
            ["when"] = new DateTimeOffset(2026, 11, 23, 10, 0, 0, 123, TimeSpan.FromHours(1)),
            ["day"] = DayOfWeek.Friday,
        };

        Assert.Equal("""{"when":"2026-11-23T10:00:00+01:00"}""", Written(new Hashtable { ["when"] = body["when"] }));
        Assert.Equal("""{"day":"Friday"}""", Written(new Hashtable { ["day"] = body["day"] }));
        Assert.Equal("""["2026-11-03","09:05:00"]""", Written(new object[] { new DateOnly(2026, 11, 3), new TimeOnly(9, 5) }));
        Assert.Equal(
            """[1,2,18446744073709551615,1.5,19.90,true,null,"x","c"]""",
            Written(new object?[] { (byte)1, (short)2, ulong.MaxValue, 1.5, 19.90m, true, null, "x", 'c' }));
        Assert.Equal(
            """{"a":{"b":[1]}}""", Written(PSObject.AsPSObject(new Hashtable { ["a"] = PSObject.AsPSObject(new Hashtable { ["b"] = new List<int> { 1 } }) })));
        Assert.Equal("""{"Name":"ü<&"}""", Written(new { Name = "ü<&" }));
        Assert.Equal("""{"n":1}""", Written(new SortedList { ["n"] = PSObject.AsPSObject(1) }));
    }

    [Fact]
    public void A_custom_object_is_sent_with_its_properties()
    {
        var record = new PSObject();
        record.Properties.Add(new PSNoteProperty("Last_Name", "Roe"));
        var envelope = new PSObject();
        envelope.Properties.Add(new PSNoteProperty("data", new object[] { record }));

        Assert.Equal("""{"Last_Name":"Roe"}""", Written(record));
        Assert.Equal("""{"data":[{"Last_Name":"Roe"}]}""", Written(envelope));
    }

    [Fact]
    public void Text_and_bytes_go_as_they_are_and_nothing_is_nothing()
    {
        byte[] bytes = [1, 2, 255];

        Assert.Null(JsonBody.Write(null));
        Assert.Same(bytes, JsonBody.Write(bytes));
        Assert.Same(bytes, JsonBody.Write(PSObject.AsPSObject(bytes)));
        Assert.Equal("<data>ü</data>", Written("<data>ü</data>"));
    }

    [Fact]
    public void Ten_levels_are_written_and_a_circle_is_bad_input()
    {
        object deep = 1;
        for (var level = 0; level < 10; level++)
        {
            deep = new Hashtable { ["in"] = deep };
        }

        var table = new Hashtable();
        table["self"] = table;
        var record = new PSObject();
        record.Properties.Add(new PSNoteProperty("self", record));
        var list = new ArrayList();
        list.Add(list);

        Assert.Contains("1}}}}}}}}}}", Written(deep), StringComparison.Ordinal);
        Assert.All(
            new object[] { table, record, list }, circle => Assert.Equal("Body", Refusal.Of(ErrorIds.InvalidInput, () => JsonBody.Write(circle)).Target));
    }

    [Fact]
    public void A_secure_string_is_bad_input() =>
        Refusal.Of(ErrorIds.InvalidInput, () => JsonBody.Write(new Hashtable { ["secret"] = SecretText.Hide("x") }));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void A_number_that_json_does_not_have_is_bad_input(object number) =>
        Assert.Equal("Body", Refusal.Of(ErrorIds.InvalidInput, () => JsonBody.Write(new Hashtable { ["n"] = number })).Target);

    [Fact]
    public void Any_text_can_be_sent() => Gen.Select(Foreign.AnyText, Foreign.AnyText).Sample((name, value) =>
    {
        using var document = JsonDocument.Parse(JsonBody.Write(new Hashtable { [name] = value })!);
        Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value)), document.RootElement.EnumerateObject().Single().Value.GetString());
    });

    private static object? Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonObjects.Read(document.RootElement);
    }

    private static string Written(object? body) => Encoding.UTF8.GetString(JsonBody.Write(body)!);

    private sealed class CountingComparer : IEqualityComparer
    {
        internal int Comparisons { get; private set; }

        public new bool Equals(object? x, object? y)
        {
            Comparisons++;
            return (string?)x == (string?)y;
        }

        public int GetHashCode(object obj) => StringComparer.Ordinal.GetHashCode((string)obj);
    }
}
