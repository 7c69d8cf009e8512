using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Criteria;

namespace ZohoOAuth.Simulator.Crm.Search;

/// <summary>
/// What is searched for: criteria, or else an email, or else a phone number, or else a word. Zoho ignores the later ones
/// (https://www.zoho.com/crm/developer/docs/api/v8/search-records.html).
/// </summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Key">The parameter and its value.</param>
/// <param name="Criterion">The records that match.</param>
internal sealed record SearchQuery(string Parameter, string Key, Criterion Criterion)
{
    public const string Parameters = "criteria email phone word";

    private const int MinWord = 2;

    private static readonly Comparator SamePhone = new(
        1, 1, (values, operands) => values.Any(value => Digits(value.ToString()!).Contains(operands[0].ToString()!, StringComparison.Ordinal)));

    /// <summary>The search; null where the request has none of the parameters.</summary>
    public static SearchQuery? Read(CrmCall call)
    {
        var parameter = Array.Find(Parameters.Split(' '), name => QueryParameters.Text(call, name) is not null);
        return parameter is null ? null : Of(call, parameter, QueryParameters.Text(call, parameter)!);
    }

    private static SearchQuery Of(CrmCall call, string parameter, string value) => new(parameter, $"{parameter} {value}", parameter switch
    {
        "criteria" => SearchCriteria.Parse(value, new ModuleColumns(call.Module!.Schema)),

        // Assumption: "Partial matches are supported" means that the field contains the value.
        "email" => Any(call, "email", Comparator.Contains, value),
        "phone" => Phone(call, value),
        _ => Word(call, value),
    });

    private static AnyOf Any(CrmCall call, string dataType, Comparator comparator, string value)
    {
        var columns = Columns(call).Where(column => column.Field.DataType == dataType).ToList();
        return columns.Count == 0
            ? throw new CrmException(SearchError.FieldTypeUnavailable)
            : new AnyOf([.. columns.Select(column => new Comparison(column, comparator, [value], ByName: false))]);
    }

    // A plus sign that is not encoded is a space. Assumption: only the digits count.
    private static AnyOf Phone(CrmCall call, string value) =>
        value.All(sign => char.IsAsciiDigit(sign) || " +-().".Contains(sign, StringComparison.Ordinal)) && Digits(value) is { Length: > 0 } digits
            ? Any(call, "phone", SamePhone, digits)
            : throw new CrmException(CrmError.InvalidParameter("phone"));

    private static AnyOf Word(CrmCall call, string value) => value.Trim().Length < MinWord
        ? throw new CrmException(SearchError.WordTooShort)
        : new AnyOf([.. Columns(call)
            .Where(column => column.Kind is ValueKind.Text or ValueKind.LongText or ValueKind.PickList or ValueKind.MultiPickList)
            .Select(column => new Comparison(column, Comparator.Contains, [value.Trim()], ByName: false))]);

    private static IEnumerable<Column> Columns(CrmCall call)
    {
        var columns = new ModuleColumns(call.Module!.Schema);
        return call.Module.Schema.Fields.Select(field => columns.Of(field.Name));
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
