using System.Management.Automation;
using static ZohoOAuth.Views.ViewValue;

namespace ZohoOAuth.Views;

/// <summary>The views of what the module knows about Zoho: data centers, scopes and errors.</summary>
internal static class ReferenceViews
{
    internal static readonly ColumnLayout DataCenter = new(("Code", 7), ("Name", 13), ("AccountsUrl", 29), ("ApiDomain", 27));
    internal static readonly ColumnLayout Scope = new(("Name", 53), ("Description", 25));

    internal static string OfDataCenter(PSObject value) =>
        DataCenter.Row(Text(value, "Code"), Text(value, "Name"), Text(value, "AccountsUrl"), Text(value, "ApiDomain"));

    internal static string OfScope(PSObject scope) => Scope.Row(Text(scope, "Name"), Text(scope, "Description"));

    /// <summary>The product is shown only for a code of one product.</summary>
    internal static string OfError(PSObject error)
    {
        (string, string?)[] service = Text(error, "Service") is { } name ? [("Service", name)] : [];
        return ColumnLayout.List(
        [
            ("Code", Text(error, "Code")),
            .. service,
            ("Cause", Text(error, "Cause")),
            ("Solution", Text(error, "Solution")),
            ("Source", Text(error, "Source")),
        ]) + "\n";
    }
}
