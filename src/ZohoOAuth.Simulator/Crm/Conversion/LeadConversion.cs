using System.Globalization;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Crm.Writing;

namespace ZohoOAuth.Simulator.Crm.Conversion;

/// <summary>
/// Converts one lead to a contact, to an account if the lead has a company, and to a deal if the request has one. Everything is
/// checked before the first record is written.
/// </summary>
internal sealed class LeadConversion(CrmOrganization organization, CrmModule leads, UserLookup users, DateTimeOffset now)
{
    private static readonly RowPath Root = new(ConversionOptions.Path);
    private readonly CrmModule _accounts = Module(organization, "Accounts");
    private readonly CrmModule _contacts = Module(organization, "Contacts");
    private readonly CrmModule _deals = Module(organization, "Deals");

    public RecordResult Convert(long id, JsonObject lead, ConversionOptions options)
    {
        var owner = options.IdOf("assign_to") is { } user ? users.Find(user) : (JsonObject)lead["Owner"]!;
        var error = owner is null ? RowError.InvalidLookup("assign_to", Root)
            : CheckExisting(_accounts, options) ?? CheckExisting(_contacts, options) ?? CheckTags(options) ?? CheckDeal(options.Deal);
        if (error is not null)
        {
            return RecordResult.Failure(error);
        }

        var source = (JsonObject)lead.DeepClone();
        source["Owner"] = owner!.DeepClone();
        var account = source["Company"]?.ToString() is { Length: > 0 } || options.IdOf("Accounts") is not null
            ? Save(_accounts, FindAccount(source, options), ConversionMapping.Account.Map(source, _accounts.Schema), options)
            : null;
        var person = WithLookups(_contacts, ConversionMapping.Contact.Map(source, _contacts.Schema), account, null);
        var contact = Save(_contacts, options.IdOf("Contacts"), person, options);
        var deal = options.Deal is { } fields ? Save(_deals, null, DealOf(source, fields, account, contact), options) : null;
        leads.Update(id, new JsonObject { ["Converted__s"] = true, ["Converted_Date_Time"] = RecordFactory.Time(now), ["$converted"] = true }, now);
        return Converted(contact, deal, account);
    }

    private static CrmModule Module(CrmOrganization organization, string name) => organization.TryFind(name, out var module)
        ? module
        : throw new InvalidOperationException($"The schema has no module {name}.");

    private static RecordResult Converted(JsonObject contact, JsonObject? deal, JsonObject? account) => new(true, new
    {
        code = "SUCCESS",
        details = new { Contacts = contact, Deals = deal, Accounts = account },
        message = "The record has been converted successfully",
        status = "success",
    });

    private static JsonObject WithLookups(CrmModule module, JsonObject values, JsonObject? account, JsonObject? contact)
    {
        foreach (var (field, reference) in new[] { ("Account_Name", account), ("Contact_Name", contact) })
        {
            if (reference is not null && module.Schema.TryFind(field, out _))
            {
                values[field] = reference.DeepClone();
            }
        }

        return values;
    }

    private static CrmError? CheckExisting(CrmModule module, ConversionOptions options) =>
        options.IdOf(module.Name) is { } id && Find(module, id) is null ? RowError.InvalidLookup(module.Name, Root) : null;

    private static JsonObject? Find(CrmModule module, string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? module.Find(number) : null;

    private CrmError? CheckTags(ConversionOptions options) => new[] { _accounts, _contacts, _deals }
        .Select(module => new TagCheck(organization.Tags, now).Check(module.Name, options.TagsOf(module.Name), Root))
        .FirstOrDefault(error => error is not null);

    private CrmError? CheckDeal(JsonObject? deal) =>
        deal is null ? null : Writer(_deals).Check(WithoutRole(deal), new RowPath(Root.Of("Deals"))).Error;

    // The role of the contact is not a field of the deal.
    private static JsonObject WithoutRole(JsonObject deal)
    {
        var fields = (JsonObject)deal.DeepClone();
        fields.Remove("Contact_Role");
        return fields;
    }

    private JsonObject DealOf(JsonObject lead, JsonObject fields, JsonObject? account, JsonObject contact)
    {
        var values = WithLookups(_deals, ConversionMapping.Deal.Map(lead, _deals.Schema), account, contact);
        foreach (var (name, value) in Writer(_deals).Check(WithoutRole(fields), Root).Values!)
        {
            values[name] = value?.DeepClone();
        }

        return values;
    }

    private string? FindAccount(JsonObject lead, ConversionOptions options) => options.IdOf("Accounts")
        ?? (options.AddToExisting ? _accounts.FindByValue("Account_Name", lead["Company"]!.ToString())?.ToString(CultureInfo.InvariantCulture) : null);

    /// <summary>Creates the record, or changes an existing one where the request says so, and returns its name and id.</summary>
    private JsonObject Save(CrmModule module, string? existing, JsonObject values, ConversionOptions options)
    {
        if (options.TagsOf(module.Name) is { } tags)
        {
            values[TagCheck.Field] = new TagCheck(organization.Tags, now).Resolve(module.Name, tags);
        }

        var id = existing is null ? module.Add(values, now) : long.Parse(existing, CultureInfo.InvariantCulture);
        if (existing is not null && options.Overwrite)
        {
            module.Update(id, values, now);
        }

        var record = module.Find(id)!;
        return new JsonObject { ["name"] = record[module.Schema.NameField]?.ToString(), ["id"] = record["id"]!.ToString() };
    }

    private RecordWriter Writer(CrmModule module) => new(organization, module, users, now);
}
