using System.Collections;
using System.Text;

namespace ZohoOAuth.ModuleTests;

/// <summary>Everything that can be read off what a script put out, as one text: as Format-List * and more would show it.</summary>
internal static class Dump
{
    private const int Depth = 4;

    internal static string Of(RunResult result)
    {
        var text = new StringBuilder();
        foreach (var value in result.Output)
        {
            Add(text, value, Depth);
        }

        foreach (var error in result.Errors)
        {
            text.Append(error).Append('\n').Append(error.Exception).Append('\n').Append(error.ErrorDetails?.RecommendedAction).Append('\n');
            text.Append(error.CategoryInfo).Append('\n').Append(error.FullyQualifiedErrorId).Append('\n').Append(error.TargetObject).Append('\n');
            Add(text, PSObject.AsPSObject(error.Exception), Depth);
        }

        return text.AppendJoin('\n', [.. result.Warnings, .. result.Chatter]).ToString();
    }

    private static void Add(StringBuilder text, object? value, int depth)
    {
        text.Append(value).Append('\n');
        if (value is null || depth == 0)
        {
            return;
        }

        foreach (var part in Parts(value))
        {
            Add(text, part, depth - 1);
        }
    }

    private static IEnumerable<object?> Parts(object value) => value switch
    {
        string => [],
        PSObject { BaseObject: string } => [],
        PSObject { BaseObject: IDictionary map } => map.Values.Cast<object?>(),
        PSObject { BaseObject: IEnumerable list } => list.Cast<object?>(),
        IEnumerable list => list.Cast<object?>(),
        _ => PSObject.AsPSObject(value).Properties.Select(Read),
    };

    private static object? Read(PSPropertyInfo property)
    {
        try
        {
            return $"{property.Name}: {property.Value}" is var line && property.Value is null or string ? line : property.Value;
        }
        catch (GetValueException)
        {
            return null;
        }
    }
}
