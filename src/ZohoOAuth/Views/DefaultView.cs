using System.ComponentModel;
using System.Management.Automation;

namespace ZohoOAuth.Views;

/// <summary>
/// The default view of all types of this module, for the file ZohoOAuth.Format.ps1xml. It is one view, because PowerShell keeps the view of the first
/// object of a command line and shows objects of other views as a list of all their properties.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DefaultView
{
    private const string Deserialized = "Deserialized.";

    private static readonly Dictionary<string, (ColumnLayout? Columns, Func<PSObject, string> Row)> Views = new()
    {
        [nameof(ZohoToken)] = (TokenViews.Token, TokenViews.OfToken),
        [nameof(ZohoClient)] = (TokenViews.Client, TokenViews.OfClient),
        [nameof(ZohoGrantRequest)] = (null, TokenViews.OfRequest),
        [nameof(ZohoGrant)] = (null, TokenViews.OfGrant),
        [nameof(ZohoDataCenter)] = (ReferenceViews.DataCenter, ReferenceViews.OfDataCenter),
        [nameof(ZohoScope)] = (ReferenceViews.Scope, ReferenceViews.OfScope),
        [nameof(ZohoErrorCause)] = (null, ReferenceViews.OfError),
        [nameof(ZohoTokenLimit)] = (ResultViews.Limit, ResultViews.OfLimit),
        [nameof(ZohoApiLimit)] = (ResultViews.ApiLimit, ResultViews.OfApiLimit),
        [nameof(ZohoConnectionCheck)] = (ResultViews.Check, ResultViews.OfCheck),
        [nameof(ZohoConnectionResult)] = (ResultViews.Result, ResultViews.OfResult),
        [nameof(ZohoRecordResult)] = (ResultViews.Record, ResultViews.OfRecord),
    };

    /// <summary>What the rows below one header have in common.</summary>
    public static string Group(PSObject value) => $"{TypeOf(value)} {Title(value)}";

    /// <summary>The header of a group.</summary>
    public static string Header(PSObject value)
    {
        var labels = Views[TypeOf(value)].Columns?.Header;
        return Title(value) is { } title && labels is not null ? $"{title}\n\n{labels}" : labels ?? string.Empty;
    }

    /// <summary>The lines of one object.</summary>
    public static string Row(PSObject value) => Views[TypeOf(value)].Row(value);

    private static string? Title(PSObject value) => TypeOf(value) switch
    {
        nameof(ZohoConnectionCheck) => $"Connection: {ViewValue.Text(value, "Name") ?? "(not saved)"}",
        nameof(ZohoScope) => $"Service: {ViewValue.Text(value, "Service")}",
        _ => null,
    };

    private static string TypeOf(PSObject value)
    {
        var name = value.TypeNames.Select(type => type.StartsWith(Deserialized, StringComparison.Ordinal) ? type.Substring(Deserialized.Length) : type)
            .First(type => type.StartsWith("ZohoOAuth.", StringComparison.Ordinal));
        return name.Substring(name.LastIndexOf('.') + 1);
    }
}
