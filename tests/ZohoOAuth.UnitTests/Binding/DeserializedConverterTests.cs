using System.ComponentModel;
using System.Reflection;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.UnitTests.Binding;

public sealed class DeserializedConverterTests
{
    [Theory]
    [InlineData(typeof(ZohoToken))]
    [InlineData(typeof(ZohoClient))]
    [InlineData(typeof(ZohoGrant))]
    [InlineData(typeof(ZohoGrantRequest))]
    public void Each_type_names_the_converter_with_the_version_of_its_assembly(Type type) => Assert.Equal(
        typeof(DeserializedConverter).AssemblyQualifiedName, type.GetCustomAttribute<TypeConverterAttribute>()!.ConverterTypeName);

    [Fact]
    public void An_object_of_another_type_is_not_converted()
    {
        var converter = new DeserializedConverter();
        Assert.False(converter.CanConvertFrom(new PSObject(), typeof(ZohoToken)));
        Assert.False(converter.CanConvertFrom("crm", typeof(ZohoToken)));
        Assert.False(converter.CanConvertTo(new PSObject(), typeof(string)));
    }

    [Fact]
    public void An_error_that_was_stored_keeps_its_code()
    {
        var error = ZohoErrors.TokenNotFound("crm", "Local");
        var record = new ErrorRecord(error, $"{error.ErrorId},ZohoOAuth.Commands.GetZohoTokenCommand", ErrorCategory.ObjectNotFound, "crm");

        Assert.Equal(ErrorIds.TokenNotFound, DeserializedError.Of(PSSerializer.Deserialize(PSSerializer.Serialize(record)))?.ErrorId);
        Assert.Equal(ErrorIds.TokenNotFound, DeserializedError.Of(PSSerializer.Deserialize(PSSerializer.Serialize(error)))?.ErrorId);
        Assert.Null(DeserializedError.Of(PSSerializer.Deserialize(PSSerializer.Serialize(new InvalidOperationException("x")))));
        Assert.Null(DeserializedError.Of("invalid_code"));
    }
}
