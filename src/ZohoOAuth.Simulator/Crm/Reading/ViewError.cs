using ZohoOAuth.Simulator.Crm.Calls;

namespace ZohoOAuth.Simulator.Crm.Reading;

/// <summary>The errors of custom views (custom-view-meta.html, "Possible Errors", and InvalidParamError of v8.0/common.json).</summary>
internal static class ViewError
{
    public static readonly CrmError ModuleMissing = Of("REQUIRED_PARAM_MISSING", "One of the expected parameter is missing");

    public static readonly CrmError InvalidModule = Of("INVALID_MODULE", "the module name given seems to be invalid");

    private static CrmError Of(string code, string message) => new(400, code, message, new Dictionary<string, object> { ["param_name"] = "module" });
}
