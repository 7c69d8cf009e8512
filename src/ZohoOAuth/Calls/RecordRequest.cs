using System.Collections;
using System.Collections.Specialized;
using System.Management.Automation;
using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Catalog.Operations;
using ZohoOAuth.Json;

namespace ZohoOAuth.Calls;

/// <summary>Puts a batch of records into a request: into its body, or their ids into its query.</summary>
/// <param name="Request">The request without records.</param>
/// <param name="Rule">The envelope and the batch.</param>
/// <param name="EnvelopeFields">The content of -Body, which is sent together with the records.</param>
internal sealed record RecordRequest(ApiRequest Request, WriteRule Rule, IDictionary? EnvelopeFields)
{
    internal ApiRequest With(PSObject[] records) => Rule.IdsParameter is { } name
        ? Request with { Query = [.. Request.Query, new(name, string.Join(",", records.Select(RecordIds.Of)))] }
        : Rule.DeletesByPath ? Request with { Path = PathOf(records[0]) }
        : Request with { Body = JsonBody.Write(Body(records)) };

    /// <summary>The path of one record. The path can have a query of its own.</summary>
    private string PathOf(PSObject record)
    {
        var parts = Request.Path.Split(['?'], 2);
        parts[0] = $"{parts[0].TrimEnd('/')}/{RecordIds.Of(record)}";
        return string.Join("?", parts);
    }

    private object Body(PSObject[] records)
    {
        if (Rule.Envelope is null || (Rule.IsObject && EnvelopeFields is null && IsOnly(records[0], Rule.Envelope)))
        {
            return records[0];
        }

        var body = new OrderedDictionary { [Rule.Envelope] = Content(records) };
        foreach (DictionaryEntry entry in EnvelopeFields ?? new OrderedDictionary())
        {
            body[entry.Key] = entry.Value;
        }

        return body;
    }

    /// <summary>Whether the record has its envelope already.</summary>
    private static bool IsOnly(PSObject record, string envelope) => record.BaseObject is IDictionary row
        ? row.Count == 1 && row.Contains(envelope)
        : record.BaseObject is PSCustomObject && record.Properties.Select(property => property.Name).SequenceEqual([envelope]);

    private object Content(PSObject[] records) => Rule.IsObject ? records[0] : Rule.SendsIds ? Array.ConvertAll(records, RecordIds.Of) : records;
}
