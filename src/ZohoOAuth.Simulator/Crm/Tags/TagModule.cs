using System.Diagnostics.CodeAnalysis;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;

namespace ZohoOAuth.Simulator.Crm.Tags;

/// <summary>The module that a request for tags names in its query.</summary>
internal static class TagModule
{
    public static bool TryFind(CrmCall call, [NotNullWhen(true)] out CrmModule? module, [NotNullWhen(false)] out CrmError? error)
    {
        var name = call.Query["module"].ToString();
        module = null;
        error = name.Length == 0 ? TagError.ModuleMissing
            : call.Organization.TryFind(name, out module) ? null
            : TagError.InvalidModule;
        return error is null;
    }
}
