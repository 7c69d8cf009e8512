using System.Management.Automation.Language;
using System.Text.RegularExpressions;

namespace ZohoOAuth.DocumentTests;

/// <summary>
/// The calls in a snippet that list the records of a module, in CRM v6 and later or in Bigin. They fail at Zoho without the parameter fields:
/// https://www.zoho.com/crm/developer/docs/api/v8/get-records.html
/// </summary>
internal static partial class RecordLists
{
    private static readonly string[] Cmdlets = ["Invoke-ZohoApi", "Invoke-RestMethod", "Invoke-WebRequest"];
    private static readonly string[] Bodies = ["Body", "Form", "InFile"];

    internal static IEnumerable<RecordList> In(string snippet)
    {
        var script = Parser.ParseInput(snippet, out _, out _);
        return script.FindAll(ast => ast is CommandAst call && Cmdlets.Contains(call.GetCommandName()), searchNestedScriptBlocks: true)
            .Cast<CommandAst>()
            .Select(call => (Call: call, Arguments: new CommandArguments(call, script)))
            .Where(pair => !Writes(pair.Call, pair.Arguments))
            .Select(pair => (pair.Call, pair.Arguments, Path: ListPath(pair.Arguments)))
            .Where(list => list.Path.Success)
            .Select(list => new RecordList(
                list.Call.Extent.Text,
                list.Path.Groups["query"].Value.Contains("fields=", StringComparison.Ordinal) || list.Arguments.HasKey("Query", "fields")));
    }

    /// <summary>Records on the pipeline are written. If the call names no connection, the pipeline brings the token.</summary>
    private static bool Writes(CommandAst call, CommandArguments arguments) =>
        Bodies.Any(arguments.Has)
        || (arguments.Text("Method") is { } method && !method.Equals("GET", StringComparison.OrdinalIgnoreCase))
        || (call.Parent is PipelineAst pipeline && pipeline.PipelineElements[0] != call && (arguments.Has("Name") || arguments.Has("Token")));

    private static Match ListPath(CommandArguments arguments)
    {
        var path = arguments.Text("Path") ?? arguments.Text("Uri") ?? "";
        return arguments.Text("Service") is "CRM" or "Bigin" ? ShortPath().Match(path) : WholePath().Match(path);
    }

    /// <summary>The API names of modules begin with a capital letter; org and users do not. A dot ends a sentence.</summary>
    [GeneratedRegex(@"^(https?://[^/]+)?/?(crm/v([6-9]|\d\d)|bigin/v\d)/([A-Z]\w*|\$\w+)(\?(?<query>.*))?[.,;]?$")]
    private static partial Regex WholePath();

    [GeneratedRegex(@"^/?((crm/v([6-9]|\d\d)|bigin/v\d)/)?([A-Z]\w*|\$\w+)(\?(?<query>.*))?[.,;]?$")]
    private static partial Regex ShortPath();
}

/// <summary>A call that lists records.</summary>
internal sealed record RecordList(string Text, bool HasFields);
