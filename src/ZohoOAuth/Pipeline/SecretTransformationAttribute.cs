using System.Management.Automation;
using System.Security;

namespace ZohoOAuth.Pipeline;

/// <summary>Lets a parameter of SecureString take a string too, because scripts have them; the cmdlet warns about it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretTransformationAttribute : ArgumentTransformationAttribute
{
    /// <summary>Whether blanks at the ends belong to the secret, as in a passphrase. What is copied from a page has them by accident.</summary>
    public bool AsTyped { get; set; }

    /// <summary>Turns a string into a SecureString; anything else goes on as it is.</summary>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (value is not string text)
        {
            return value;
        }

        // "$secret" of a SecureString is its type name: sent to Zoho it would only ever be "invalid".
        if (text == typeof(SecureString).FullName)
        {
            throw new ArgumentTransformationMetadataException("The text is the name of the type SecureString, not a secret. Pass the SecureString itself, without quotes around it.");
        }

        return PlainTextSecret.Mark(SecretText.Hide(AsTyped ? text : text.Trim()));
    }
}
