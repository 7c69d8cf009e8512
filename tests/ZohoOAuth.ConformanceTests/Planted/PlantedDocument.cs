using ZohoOAuth.ConformanceTests.Documents;

namespace ZohoOAuth.ConformanceTests.Planted;

/// <summary>Small documents, so that the judge itself is tested where Zoho's are absent.</summary>
internal static class PlantedDocument
{
    private const string Things = """
        {
          "security": [{ "oauth": ["ZohoCRM.settings.things.ALL"] }],
          "paths": {
            "/crm/v8/{module}/things": {
              "parameters": [{ "name": "module", "in": "path", "required": true, "schema": { "type": "string" } }],
              "get": {
                "parameters": [{ "name": "page", "in": "query", "schema": { "type": "integer" } }, { "$ref": "#/nowhere" }],
                "responses": {
                  "200": { "content": { "application/json": { "schema": { "oneOf": [
                    { "properties": {
                      "things": { "type": "array", "items": { "$ref": "#/components/schemas/Thing" } },
                      "info": { "properties": { "more_records": { "type": "boolean" } } } } },
                    { "$ref": "https://example.com/shared.json#/components/schemas/Error" } ] } } } }
                }
              },
              "post": {
                "requestBody": { "content": { "application/json": { "schema": {
                  "required": ["things", "notify"],
                  "properties": {
                    "things": { "type": "array", "items": { "$ref": "#/components/schemas/Thing" } }, "notify": { "type": "boolean" } } } } } },
                "responses": {
                  "201": { "content": { "application/json": { "schema": {
                    "properties": { "things": { "type": "array", "items": { "anyOf": [
                      { "properties": { "code": { "enum": ["SUCCESS"] }, "status": { "enum": ["success"] }, "message": {}, "details": {} } },
                      { "$ref": "https://example.com/shared.json#/components/schemas/Error" } ] } } } } } } },
                  "204": {}
                }
              }
            }
          },
          "components": { "schemas": { "Thing": { "required": ["id"], "properties": {
            "id": { "type": "string" }, "part_of": { "$ref": "#/components/schemas/Thing" } } } } }
        }
        """;

    /// <summary>As newer documents are written.</summary>
    private const string Newer = """
        {
          "servers": [{ "url": "https://zohoapis.{dc}/crm/{version}", "variables": { "dc": { "default": "com" }, "version": { "default": "v8" } } }],
          "paths": { "/newer": { "put": {
            "requestBody": { "content": { "application/json": { "schema": {
              "required": ["newer"],
              "properties": { "newer": { "type": "array", "maxItems": 1, "items": {
                "allOf": [{ "properties": { "name": { "type": "integer" } } }],
                "properties": { "name": { "type": ["string", "null"], "examples": ["Doe"] }, "kind": { "const": "lead" } } } } } } } } },
            "responses": { "default": {}, "202": {} } } } }
        }
        """;

    private const string Shared = """
        { "components": { "schemas": { "Error": { "properties": {
          "code": { "enum": ["INVALID_DATA", "DUPLICATE_DATA"] }, "status": { "enum": ["error"] }, "message": { "type": "string" },
          "details": { "oneOf": [{ "properties": { "api_name": { "type": "string" } } }, { "properties": { "param": { "type": "string" } } }] } } } } } }
        """;

    internal static DocumentSet Documents { get; } = Read();

    internal static IReadOnlyList<Operation> Operations { get; } = OperationReader.Read(Documents);

    internal static Operation Put => Operations.Single(operation => operation.Method == "PUT");

    internal static Operation Get => Operations.Single(operation => operation.Method == "GET");

    internal static Operation Post => Operations.Single(operation => operation.Method == "POST");

    private static DocumentSet Read()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "things.json"), Things);
        File.WriteAllText(Path.Combine(folder.Path, "newer.json"), Newer);
        File.WriteAllText(Path.Combine(folder.Path, "shared.json"), Shared);
        return new DocumentSet(folder.Path);
    }
}
