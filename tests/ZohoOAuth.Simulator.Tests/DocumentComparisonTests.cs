using System.Text.Json;

namespace ZohoOAuth.Simulator.Tests;

public sealed class DocumentComparisonTests
{
    private const string Schema = """
        {"type":"object","properties":{
          "list":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string"},"count":{"type":"integer"}}}},
          "common.search":{"type":"boolean"},
          "either":{"oneOf":[{"type":"string"},{"type":"object","properties":{"a":{"type":"string"}}}]}}}
        """;

    [Theory]
    [InlineData("""{"list":[{"id":"1","count":1}],"global_search":true,"either":{"a":""}}""", "")]
    [InlineData("""{"list":[],"global_search":null,"either":"a"}""", "")]
    [InlineData("""{"list":[{"id":1,"count":1}],"global_search":true,"either":"a"}""", ".list[].id is Number and not string")]
    [InlineData("""{"list":[{"id":"1","count":1.5}],"global_search":true,"either":"a"}""", ".list[].count is Number and not integer")]
    [InlineData("""{"list":[{"id":"1"}],"global_search":true,"either":"a"}""", ".list[].count is absent")]
    [InlineData("""{"list":{},"global_search":true,"either":"a"}""", ".list is Object and not array")]
    [InlineData("""{"list":[],"global_search":true,"either":{"b":1}}""", ".either is Object and not string")]
    [InlineData("""{"list":[],"either":"a"}""", ".global_search is absent")]
    public void What_differs_from_a_schema_is_found(string value, string problem) =>
        Assert.Equal(problem, string.Join(';', DocumentComparison.Problems("", JsonElement.Parse(Schema), JsonElement.Parse(value), "")));
}
