using System.Globalization;

namespace ZohoOAuth.Simulator.Crm.Writing;

/// <summary>Where a record is in the body of a request, for <c>json_path</c>.</summary>
/// <param name="Root">The path of the record, such as <c>$.data[0]</c>.</param>
internal readonly record struct RowPath(string Root)
{
    public static RowPath Data(int index) => new(string.Create(CultureInfo.InvariantCulture, $"$.data[{index}]"));

    public string Of(string field) => $"{Root}.{field}";
}
