using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// Vault (https://www.zoho.com/vault/api/user-management.html and password-management.html). What is written is the JSON in the parameter INPUT_DATA.
/// Assumption: the first page is 0, 100 records at most, and the words of the errors.
/// </summary>
internal static class VaultStyle
{
    private const string Input = "INPUT_DATA";
    private static readonly ProductError Unauthorized = Error(401, "The token is invalid.");

    public static ProductStyle CreateForSecrets() => Create("GET_SECRETS", new("secretid", "secretname")) with
    {
        Records = new()
        {
            Write = (_, record) => Operation("GET_SECRET", record),
            NotFound = Error(404, "The password does not exist."),
            ReadBody = context => JsonParameter.ObjectAsync(context, Input),
            InvalidBody = Error(400, $"{Input} is not valid."),
            Create = new OneRecord
            {
                Status = StatusCodes.Status201Created,
                Write = (_, record) => record,
                MissingName = Error(400, "secretname is missing."),
                IsComplete = fields => fields.ContainsKey("secretname"),
            }.CreateAsync,
        },
    };

    public static ProductStyle CreateForUsers() => Create("GET_USER", new("user_auto_id", "username"));

    private static ProductStyle Create(string operation, FieldNames names) => new()
    {
        Read = request => PageQuery.Page(request, "pageNum", "rowPerPage", first: 0, defaultSize: 25, max: 100),
        Write = (slice, _) => Operation(operation, new JsonArray([.. slice.Rows.Select(row => row.DeepClone())])),
        Names = _ => names,
        MissingToken = Unauthorized,
        InvalidToken = Unauthorized,
        Scopes = new("ZohoVault", Error(401, "The scope of the token does not allow this.")),
        InvalidPage = name => Error(400, $"Invalid value of {name}."),
        WindowExceeded = Error(429, "Too many requests. Try again later."),
    };

    private static object Operation(string name, JsonNode Details) =>
        new { operation = new { name, result = new { status = "Success", message = "" }, Details } };

    private static ProductError Error(int status, string message) => new(status, new { operation = new { result = new { status = "Failed", message } } });
}
