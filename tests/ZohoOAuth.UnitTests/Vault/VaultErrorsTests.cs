using ZohoOAuth.Client.Errors;
using ZohoOAuth.UnitTests.Support;
using ZohoOAuth.Vault;

namespace ZohoOAuth.UnitTests.Vault;

/// <summary>The error of any vault becomes one of the module: locked, or not usable, with the vault's own reason.</summary>
public sealed class VaultErrorsTests
{
    [Theory]
    [InlineData("A valid password is required to access the Microsoft.PowerShell.SecretStore vault.")]
    [InlineData("The vault is locked.")]
    [InlineData("Run Unlock-SecretStore first: unlock the store.")]
    [InlineData("Windows PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.")]
    [InlineData("Cannot prompt for a password.")]
    public void A_vault_that_wants_a_password_is_locked(string message)
    {
        var error = Record(new InvalidOperationException("Unable to get secret", new InvalidOperationException(message)));

        Assert.Equal((ErrorIds.VaultLocked, "Store"), (VaultErrors.ReadFailed("Store", error).ErrorId, VaultErrors.ReadFailed("Store", error).Target));
        Assert.Equal(ErrorIds.VaultLocked, VaultErrors.WriteFailed("Store", "ZohoOAuth-crm", error).ErrorId);
    }

    [Fact]
    public void The_type_of_an_exception_can_say_that_it_is_locked() =>
        Assert.Equal(ErrorIds.VaultLocked, VaultErrors.ReadFailed("Store", Record(new PasswordRequiredException())).ErrorId);

    [Fact]
    public void Any_other_error_gives_its_reasons_once_each()
    {
        var error = Record(new InvalidOperationException("It failed.", new InvalidOperationException("It failed", new IOException("No space left."))));

        var read = VaultErrors.ReadFailed("Store", error);
        var write = VaultErrors.WriteFailed("Store", "ZohoOAuth-crm", error);

        Assert.Equal((ErrorIds.VaultUnavailable, ErrorIds.VaultWriteFailed), (read.ErrorId, write.ErrorId));
        Assert.EndsWith(" It failed: No space left.", read.Message, StringComparison.Ordinal);
        Assert.Contains("'ZohoOAuth-crm'", write.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SecretManagement_that_failed_at_its_start_does_not_show_the_names_of_its_code()
    {
        var error = VaultErrors.ListFailed(Record(new TypeInitializationException("Microsoft.RegisteredVaultCache", new ArgumentNullException("path1"))));

        Assert.Equal(ErrorIds.VaultUnavailable, error.ErrorId);
        Assert.DoesNotContain("RegisteredVaultCache", error.Message, StringComparison.Ordinal);
        Assert.StartsWith("Start a new PowerShell session", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_in_the_reason_is_masked()
    {
        var error = VaultErrors.WriteFailed("Store", "ZohoOAuth-crm", Record(new InvalidOperationException($"Cannot store {Sample.RefreshToken}")));

        Assert.DoesNotContain(Sample.RefreshToken, error.Message, StringComparison.Ordinal);
    }

    private static ErrorRecord Record(Exception error) => new(error, "Failed", ErrorCategory.NotSpecified, null);

    private sealed class PasswordRequiredException : Exception;
}
