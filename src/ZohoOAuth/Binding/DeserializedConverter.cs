using System.ComponentModel;
using System.Management.Automation;

namespace ZohoOAuth.Binding;

/// <summary>
/// Converts an object of this module that was in a job, a remote session or Export-Clixml back to its type, for example for a parameter of the type
/// [ZohoOAuth.ZohoToken] in a function. PowerShell finds the converter by the attribute of the type.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DeserializedConverter : PSTypeConverter
{
    /// <summary>Whether the value has the properties of the type.</summary>
    public override bool CanConvertFrom(object sourceValue, Type destinationType) =>
        sourceValue is PSObject shell && shell.TypeNames.Contains($"Deserialized.{destinationType.FullName}");

    /// <summary>Rebuilds the object from its properties.</summary>
    public override object? ConvertFrom(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        Rehydrator.Rebuild((PSObject)sourceValue);

    /// <summary>No type of this module converts to another one.</summary>
    public override bool CanConvertTo(object sourceValue, Type destinationType) => false;

    /// <summary>No type of this module converts to another one.</summary>
    public override object ConvertTo(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        throw new NotSupportedException();
}
