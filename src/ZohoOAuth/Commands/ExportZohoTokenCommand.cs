using System.Management.Automation;
using System.Security;
using System.Text;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.ImportExport;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Seals a connection with a passphrase, for another host or another user.</summary>
/// <remarks>
/// <para>A vault belongs to one user on one host. This cmdlet writes what cannot be got again (client, data center, environment, scopes, refresh token) into a small text file, encrypted with a key that only the passphrase gives: AES-256-GCM, PBKDF2 with SHA-256 and 600,000 rounds. Import-ZohoToken opens it on the other side.</para>
/// <para>The access token is not in it: the other side gets its own with its first call. Both sides then hold the same refresh token. Revoke-ZohoToken ends it for both, and Zoho's limits count both together.</para>
/// <para>Send the file and the passphrase by two different ways. Who has both has the connection, until it is revoked.</para>
/// </remarks>
/// <example><title>Seal a connection</title>
/// <code>Get-ZohoToken crm | Export-ZohoToken ./crm.sealed -Passphrase (Read-Host -AsSecureString)</code>
/// <para>Asks for the passphrase, writes the file and returns it. On the other host: Import-ZohoToken ./crm.sealed -Name crm.</para></example>
/// <example><title>All connections, a file each</title>
/// <code>$passphrase = Read-Host -AsSecureString
/// Get-ZohoToken | Export-ZohoToken -Path { "./$($_.Name).sealed" } -Passphrase $passphrase -Force</code>
/// <para>The script block makes the path for each connection.</para></example>
/// <errors>MissingRefreshToken TokenNotFound VaultUnavailable VaultLocked InvalidInput</errors>
/// <related>Import-ZohoToken Get-ZohoToken Revoke-ZohoToken</related>
/// <seealso href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html"/>
[Cmdlet(VerbsData.Export, "ZohoToken", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportZohoTokenCommand : ExportCmdlet
{
    /// <summary>
    /// The passphrase, exactly as it is typed: blanks at its ends count. Fewer than 12 characters give a warning, and so does a
    /// string in the place of a SecureString: it may stay in the command history.
    /// </summary>
    [Parameter(Mandatory = true)]
    [SecretTransformation(AsTyped = true)]
    public SecureString Passphrase { get; set; } = null!;

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var path = await TargetAsync().ConfigureAwait(false);
        TokenSeal.Require(Passphrase);
        var token = await TokenAsync(cancellationToken).ConfigureAwait(false);
        if (!await Pipeline.ShouldProcessAsync(path, $"Seal the connection {token}").ConfigureAwait(false))
        {
            return;
        }

        if (Passphrase.Length < PassphraseKey.MinRecommendedLength)
        {
            await Pipeline.WarnAsync($"The passphrase has fewer than {PassphraseKey.MinRecommendedLength} characters: whoever gets hold of {path} can try them all. A few words are longer, and easier to keep in mind.").ConfigureAwait(false);
        }

        await WriteFileAsync(path, Encoding.UTF8.GetBytes(Services.TokenSeal.Seal(token, Passphrase, cancellationToken))).ConfigureAwait(false);
    }
}
