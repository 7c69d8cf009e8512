using System.Management.Automation.Language;

namespace ZohoOAuth.DocumentTests;

/// <summary>The arguments of a command in a script, also those that a hashtable of the script brings.</summary>
internal sealed class CommandArguments
{
    private static readonly string[] Switches = ["All", "Raw", "WhatIf", "Confirm", "SkipHttpErrorCheck", "Verbose", "Debug", "UseBasicParsing"];
    private readonly Dictionary<string, Ast?> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly ScriptBlockAst _script;

    internal CommandArguments(CommandAst command, ScriptBlockAst script)
    {
        _script = script;
        var elements = new Queue<CommandElementAst>(command.CommandElements.Skip(1));
        while (elements.TryDequeue(out var element))
        {
            Read(element, elements);
        }
    }

    internal bool Has(string name) => _values.ContainsKey(name);

    /// <summary>The text of an argument. A variable in it stays as it is written.</summary>
    internal string? Text(string name) => _values.GetValueOrDefault(name) switch
    {
        StringConstantExpressionAst constant => constant.Value,
        ExpandableStringExpressionAst expandable => expandable.Value,
        _ => null,
    };

    internal bool HasKey(string name, string key) =>
        Table(_values.GetValueOrDefault(name))?.KeyValuePairs.Any(pair => key.Equals(pair.Item1.Extent.Text, StringComparison.OrdinalIgnoreCase)) == true;

    private void Read(CommandElementAst element, Queue<CommandElementAst> others)
    {
        if (element is CommandParameterAst parameter)
        {
            var takesNext = parameter.Argument is null && !Switches.Contains(parameter.ParameterName) && others.TryPeek(out var next) && next is not CommandParameterAst;
            _values[parameter.ParameterName] = takesNext ? others.Dequeue() : parameter.Argument;
        }
        else if (element is VariableExpressionAst { Splatted: true })
        {
            foreach (var (key, value) in Table(element)?.KeyValuePairs ?? [])
            {
                _values[key.Extent.Text] = (value as PipelineAst)?.GetPureExpression();
            }
        }
        else
        {
            _values.TryAdd("Path", element);
        }
    }

    /// <summary>A hashtable, or the one that the script assigns to the variable before.</summary>
    private HashtableAst? Table(Ast? value) => value as HashtableAst ?? (value is not VariableExpressionAst variable ? null : _script
        .FindAll(ast => ast is AssignmentStatementAst { Left: VariableExpressionAst left } && left.VariablePath.UserPath == variable.VariablePath.UserPath, searchNestedScriptBlocks: true)
        .Cast<AssignmentStatementAst>()
        .Where(assignment => assignment.Extent.StartOffset < variable.Extent.StartOffset)
        .Select(assignment => (assignment.Right as CommandExpressionAst)?.Expression)
        .OfType<HashtableAst>()
        .LastOrDefault());
}
