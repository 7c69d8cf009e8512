using System.Globalization;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Crm.Writing;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Conversion;

/// <summary>Converts a lead (https://www.zoho.com/crm/developer/docs/api/v8/convert-lead.html).</summary>
internal sealed class ConversionEndpoint(SimulatorClock clock, UserLookup users, WriteLock writeLock)
{
    public async Task ConvertAsync(CrmCall call)
    {
        var (data, error) = RecordData.Of(await JsonBody.ReadObjectAsync(call.Context));
        error ??= data!.Count > 1 ? BodyError.TooLong("data", "$.data", 1) : ConversionOptions.Check((JsonObject)data[0]!);
        if (error is not null)
        {
            await error.WriteAsync(call.Context);
            return;
        }

        var (result, refused) = writeLock.Run(() => Convert(call, new ConversionOptions((JsonObject)data![0]!)));
        await (refused?.WriteAsync(call.Context) ?? RecordResult.WriteAsync(call.Context, [result!], StatusCodes.Status200OK));
    }

    private (RecordResult? Result, CrmError? Refused) Convert(CrmCall call, ConversionOptions options)
    {
        var lead = long.TryParse(call.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? call.Module!.Find(id) : null;
        return lead is null ? (null, ConversionError.UnknownLead)
            : RecordShape.IsConverted(lead) ? (null, ConversionError.AlreadyConverted)
            : (new LeadConversion(call.Organization, call.Module!, users, clock.GetUtcNow()).Convert(id, lead, options), null);
    }
}
