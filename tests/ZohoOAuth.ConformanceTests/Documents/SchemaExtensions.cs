namespace ZohoOAuth.ConformanceTests.Documents;

/// <summary>What a schema says.</summary>
internal static class SchemaExtensions
{
    private static readonly string[] Alternatives = ["oneOf", "anyOf"];

    extension(Node schema)
    {
        /// <summary>The schemas of which one holds; the schema itself when it leaves no choice.</summary>
        internal IReadOnlyList<Node> Branches =>
            Alternatives.Select(name => schema[name]).FirstOrDefault(choice => choice is not null) is { } choice ? [.. choice.Items] : [schema];

        /// <summary>The branches of the branches.</summary>
        internal IEnumerable<Node> Leaves => schema.Branches is [var only] && only == schema ? [schema] : schema.Branches.SelectMany(branch => branch.Leaves);

        /// <summary>Its own properties and those of its parts. A later part describes a property better than an earlier one.</summary>
        internal IEnumerable<(string Name, Node Value)> Properties => (schema["allOf"]?.Items ?? [])
            .SelectMany(part => part.Properties)
            .Concat(schema["properties"]?.Members ?? [])
            .GroupBy(property => property.Name)
            .Select(same => same.Last());

        internal Node? Property(string name) => schema.Properties.Where(property => property.Name == name).Select(property => property.Value).FirstOrDefault();

        /// <summary>Its type. Newer documents write a type that can be null as a list of two.</summary>
        internal string? TypeName => schema.Text("type") ?? schema["type"]?.Texts.FirstOrDefault(name => name != "null");

        internal bool IsNullable => schema.IsSet("nullable") || schema["type"]?.Texts.Contains("null") == true;

        internal Node? ItemSchema => schema.TypeName == "array" ? schema["items"] : null;

        /// <summary>The only values.</summary>
        internal IReadOnlyList<Node> Values => schema["const"] is { } only ? [only] : [.. schema["enum"]?.Items ?? []];

        internal IReadOnlyList<string> Enum => [.. schema.Values.Select(value => value.Element.ToString())];

        internal bool IsError => schema.Property("code") is not null && schema.Property("message") is not null
            && (schema.Property("status") is { } status ? status.Enum is [] || status.Enum.Contains("error") : schema.Property("details") is not null);

        /// <summary>The lists of an envelope: its properties that are arrays of something that a schema describes.</summary>
        internal IEnumerable<(string Name, Node Items)> Lists => schema.Properties
            .Where(property => property.Value.ItemSchema is not null)
            .Select(property => (property.Name, property.Value.ItemSchema!));

        /// <summary>The objects of an envelope that are one row.</summary>
        internal IEnumerable<(string Name, Node Row)> Singles => schema.Properties.Where(property => property.Value.ItemSchema is null);
    }
}
