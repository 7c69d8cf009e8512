using System.Text.Json;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Records;

/// <summary>Reads the error formats of Zoho's products. They differ in where they put code, message and field.</summary>
internal static class ApiProblemParser
{
    private const int MaxMessageLength = 500;

    /// <summary>What distinguishes a problem from an object that only has a code, such as a currency.</summary>
    private static readonly string[] OutcomeNames = ["message", "status", "error"];

    internal static ApiProblem Parse(HttpResponse response) => Parse(ResponseContent.Of(response));

    internal static ApiProblem Parse(ArraySegment<byte> body) =>
        (JsonSize.IsWithinLimit(body, default) ? ExternalJson.ReadOrNull(WellFormedJson.Of(body), Parse) : null) ?? ApiProblem.Unknown;

    /// <summary>
    /// The outermost problem that has a code; otherwise the first one that has a message. The CRM puts problems under the name of the resource too. Mail
    /// has the code and the message in different objects.
    /// </summary>
    internal static ApiProblem Parse(JsonElement root)
    {
        var found = ProblemFields.Places
            .Select(place => At(root, place))
            .OfType<JsonElement>()
            .Where(problem => !RecordRow.SaysSuccess(problem))
            .Select(Read)
            .OfType<ApiProblem>()
            .ToList();
        var told = found.Find(problem => problem.Message is not null);
        return found.Find(problem => problem.Code is not null) is { } coded
            ? coded with { Message = coded.Message ?? told?.Message }
            : UnderAnyName(root) ?? told ?? ApiProblem.Unknown;
    }

    /// <summary>The first problem under any name: an object, its error, or the first one in a list or in a list of lists.</summary>
    private static ApiProblem? UnderAnyName(JsonElement root) => root.ValueKind != JsonValueKind.Object
        ? null
        : root.EnumerateObject()
            .SelectMany(part => new[] { First(First(part.Value)), part.Value.Find("error") ?? default })
            .Where(problem => problem.TextOrNumber("code") is not null && !RecordRow.SaysSuccess(problem))
            .Where(problem => OutcomeNames.Any(name => problem.Find(name) is not null))
            .Select(Read)
            .FirstOrDefault();

    private static ApiProblem? Read(JsonElement problem)
    {
        if (problem.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var (field, why) = ByField(problem);
        return new ApiProblem(
            Code(problem),
            First(problem, ProblemFields.Messages) ?? why,
            First(problem, ProblemFields.Fields) ?? field,
            ProblemFields.Details.Select(name => Detail(problem, name)).FirstOrDefault(text => text is not null));
    }

    /// <summary>The element at this path; null when there is none.</summary>
    private static JsonElement? At(JsonElement element, string[] place)
    {
        foreach (var name in place)
        {
            if (First(element).Find(name) is not { } inner)
            {
                return null;
            }

            element = inner;
        }

        return First(element);
    }

    /// <summary>The first element of a list that does not say that it succeeded.</summary>
    private static JsonElement First(JsonElement element) => element.ValueKind != JsonValueKind.Array || element.GetArrayLength() == 0
        ? element
        : element.EnumerateArray().Where(row => !RecordRow.SaysSuccess(row)).DefaultIfEmpty(element[0]).First();

    private static (string? Field, string? Why) ByField(JsonElement problem)
    {
        foreach (var name in ProblemFields.ByField)
        {
            if (problem.Find(name) is { ValueKind: JsonValueKind.Object } fields
                && Scalar(fields, ProblemFields.Codes) is null
                && fields.EnumerateObject().FirstOrDefault() is { Value.ValueKind: not JsonValueKind.Undefined } first)
            {
                return (Cut(first.Name), Scalar(First(first.Value)));
            }
        }

        return default;
    }

    /// <summary>The error code. WorkDrive puts its message into "title" and its code elsewhere, so a title of several words is not a code.</summary>
    private static string? Code(JsonElement problem) => ProblemFields.Codes
        .Where(name => name != ProblemFields.Id || problem.Text(ProblemFields.Title) is not null)
        .Select(name => (Name: name, Text: Scalar(problem, [name])))
        .FirstOrDefault(part => part.Text is not null && (part.Name != ProblemFields.Title || part.Text.IndexOf(' ') < 0)).Text;

    /// <summary>The first text found at these paths.</summary>
    private static string? First(JsonElement problem, string[][] places) =>
        places.Select(place => At(problem, place) is { } value ? Scalar(value) : null).FirstOrDefault(text => text is not null);

    private static string? Scalar(JsonElement element, string[] names) =>
        names.Select(name => element.Find(name) is { } value ? Scalar(value) : null).FirstOrDefault(text => text is not null);

    private static string? Detail(JsonElement problem, string name) =>
        problem.Find(name) is { } detail && IsFull(detail) ? Cut(detail.GetRawText()) : null;

    private static bool IsFull(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Any(),
        JsonValueKind.Array => element.GetArrayLength() > 0,
        _ => false,
    };

    private static string? Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString() is { Length: > 0 } text => Cut(text),
        JsonValueKind.Number => Cut(value.GetRawText()),
        _ => null,
    };

    private static string Cut(string text) => text.Length <= MaxMessageLength ? text : text.Substring(0, MaxMessageLength) + "...";
}
