using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Criteria;

namespace ZohoOAuth.Simulator.Crm.Reading;

/// <summary>The parameter <c>cvid</c>: a custom view.</summary>
internal static class ViewParameter
{
    private const string Name = "cvid";

    /// <summary>The view; null for no parameter.</summary>
    public static CustomView? Read(CrmCall call)
    {
        if (QueryParameters.Text(call, Name) is not { } id)
        {
            return null;
        }

        var view = CustomViews.Of(call.Module!).FirstOrDefault(view => view.Id == id)
            ?? throw new CrmException(CrmError.InvalidParameter(Name));
        try
        {
            _ = view.Criterion;
            return view;
        }
        catch (CriterionException ex)
        {
            // "You have used unsupported fields in the "cvid" param."
            throw new CrmException(new CrmError(
                400,
                "INVALID_DATA",
                "unsupported fields in the custom view",
                new Dictionary<string, object> { ["param_name"] = Name, ["api_name"] = ex.Fault.Field }));
        }
    }
}
