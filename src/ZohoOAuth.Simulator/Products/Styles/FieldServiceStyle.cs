namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// FSM (https://www.zoho.com/fsm/developer/help/api/get-work-orders.html) and Workerly
/// (https://www.zoho.com/workerly/developer-guide/get-deleted-records.html): page from 1, per_page of 200 by default, and 200 at most in Workerly.
/// Assumption: the rest is as in the CRM, whose responses they have.
/// </summary>
internal static class FieldServiceStyle
{
    public static ProductStyle Create(string service)
    {
        var crm = RecruitStyle.Create();
        return AssumedErrors.Of(service, crm.Read, crm.Write) with { Records = AssumedErrors.Records(crm.Records!.Write) };
    }
}
