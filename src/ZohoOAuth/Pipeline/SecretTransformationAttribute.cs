using System.Management.Automation;
using System.Security;

namespace ZohoOAuth.Pipeline;

/// <summary>Lets a SecureString parameter also accept a string, because scripts use strings. The cmdlet warns about it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SecretTransformationAttribute : ArgumentTransformationAttribute
{
    /// <summary>
    /// Whether spaces at the ends belong to the secret, as in a passphrase. A secret that is copied from a page often has them by accident.
    /// </summary>
    public bool AsTyped { get; set; }

    /// <summary>Converts a string to a SecureString. Other values do not change.</summary>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (value is not string text)
        {
            return value;
        }

        // "$secret" of a SecureString is the name of its type. Zoho would reject it as invalid.
        if (text == typeof(SecureString).FullName)
        {
            throw new ArgumentTransformationMetadataException(
                "The text is the name of the type SecureString, not a secret. Pass the SecureString itself, without quotes around it.");
        }

        return PlainTextSecret.Mark(SecretText.Hide(AsTyped ? text : text.Trim()));
    }
}
