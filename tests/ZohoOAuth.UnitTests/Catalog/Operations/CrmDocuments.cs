using System.Text.Json;
using System.Text.RegularExpressions;

namespace ZohoOAuth.UnitTests.Catalog.Operations;

/// <summary>Zoho's OpenAPI documents of the CRM, beside the repository. They are not part of it, so a machine may lack them.</summary>
internal static class CrmDocuments
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete", "head"];

    private static readonly Lazy<string?> Folder = new(Find);

    private static readonly Lazy<CrmSchemas> Schemas = new(() => new CrmSchemas(Folder.Value!));

    private static readonly Lazy<DocumentedOperation[]> Operations = new(() => [.. Schemas.Value.Documents.SelectMany(OperationsOf)]);

    /// <summary>Why the tests cannot run; null when the documents are there.</summary>
    internal static string? Absence => Folder.Value is null ? "This did not run: ../shared/crm-oas with Zoho's OpenAPI documents is not beside the repository." : null;

    /// <summary>The operations, except for addresses that a response contains and the one of the document with the shared parts.</summary>
    internal static IReadOnlyList<DocumentedOperation> All => Operations.Value;

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ZohoOAuth.sln")))
        {
            folder = folder.Parent;
        }

        var documents = Path.Combine(folder?.Parent?.FullName ?? string.Empty, "shared", "crm-oas");
        return folder?.Parent is not null && Directory.Exists(documents) ? documents : null;
    }

    private static IEnumerable<DocumentedOperation> OperationsOf(KeyValuePair<string, JsonElement> document)
    {
        var shared = document.Value.TryGetProperty("security", out var common) ? Scopes(common) : [];
        return document.Value.GetProperty("paths").EnumerateObject()
            .Where(path => path.Name.StartsWith("/crm/", StringComparison.Ordinal))
            .SelectMany(path => path.Value.EnumerateObject().Where(method => Methods.Contains(method.Name)), (path, method) => new DocumentedOperation(
                document.Key,
                method.Name.ToUpperInvariant(),
                path.Name,
                method.Value.TryGetProperty("security", out var own) ? Scopes(own) : shared,
                method.Value.TryGetProperty("requestBody", out var body) ? Schemas.Value.BodyOf(document.Key, body) : null,
                [.. Answers(document.Key, method.Value)]));
    }

    private static IEnumerable<DocumentedBody> Answers(string document, JsonElement operation) => operation.GetProperty("responses").EnumerateObject()
        .Where(response => response.Name.StartsWith('2'))
        .Select(response => Schemas.Value.BodyOf(document, response.Value))
        .OfType<DocumentedBody>();

    private static string[] Scopes(JsonElement security) => [.. security.EnumerateArray()
        .SelectMany(choice => choice.EnumerateObject())
        .SelectMany(scheme => scheme.Value.EnumerateArray())
        .Select(scope => scope.GetString()!.Trim())
        .Where(scope => scope.Length > 0)];
}

/// <summary>An operation of the documents.</summary>
/// <param name="Document">The name of the file.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path with its parameters in braces.</param>
/// <param name="Scopes">The scopes. The documents do not say whether all or one of them are needed.</param>
/// <param name="Request">The body of the request; null without one.</param>
/// <param name="Answers">The bodies of the successful responses.</param>
internal sealed partial record DocumentedOperation(
    string Document, string Method, string Path, string[] Scopes, DocumentedBody? Request, DocumentedBody[] Answers)
{
    /// <summary>A path that a user could call.</summary>
    internal string SamplePath => Id().Replace(ModuleName().Replace(Path, SampleModule), "3652397000000649013");

    internal string SampleModule => Document.StartsWith("inventory", StringComparison.Ordinal) ? "Quotes" : "Leads";

    public override string ToString() => $"{Document} {Method} {Path}";

    [GeneratedRegex(@"\{module(_?[nN]ame|_api_name)?\}")]
    private static partial Regex ModuleName();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Id();
}

/// <summary>A JSON body or a form: the properties of all its variants.</summary>
/// <param name="MediaType">The media type.</param>
/// <param name="Properties">The properties; empty when the documents say nothing about the body.</param>
internal sealed record DocumentedBody(string MediaType, DocumentedProperty[] Properties)
{
    internal IEnumerable<DocumentedProperty> Lists => Properties.Where(property => property.Kind == PropertyKind.List);
}

/// <summary>A property of a body.</summary>
internal sealed record DocumentedProperty(string Name, PropertyKind Kind, int? MaxItems);

internal enum PropertyKind
{
    /// <summary>Text, a number or a flag.</summary>
    Value,

    /// <summary>One object.</summary>
    Object,

    /// <summary>A list of values.</summary>
    Values,

    /// <summary>A list of objects.</summary>
    List,
}
