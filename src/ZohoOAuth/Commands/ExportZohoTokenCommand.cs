using System.Management.Automation;
using System.Security;
using System.Text;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.ImportExport;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Exports a connection to a file that a passphrase protects, for another host or user.</summary>
/// <remarks>
/// <para>A vault belongs to one user on one host. To move a connection, this cmdlet writes the client, the data center, the environment,
/// the scopes and the refresh token to a small encrypted text file. The key comes from the passphrase (AES-256-GCM, PBKDF2 with SHA-256 and
/// 600,000 rounds). Import-ZohoToken reads the file on the other host.</para>
/// <para>The file does not contain the access token. The other host gets its own with its first request. Both hosts then use the same
/// refresh token: Revoke-ZohoToken revokes it for both, and Zoho counts their requests together.</para>
/// <para>Send the file and the passphrase over two different channels. A person who has both can use the connection until you revoke
/// it.</para>
/// </remarks>
/// <example><title>Export one connection</title>
/// <code>Get-ZohoToken crm | Export-ZohoToken ./crm.sealed -Passphrase (Read-Host -AsSecureString)</code>
/// <para>Prompts for the passphrase once. Without -Passphrase, the cmdlet prompts for it twice, so a typing error is found. It writes the
/// file and returns it. To import it on the other host, run Import-ZohoToken ./crm.sealed -Name crm.</para></example>
/// <example><title>Export each connection to its own file</title>
/// <code>$passphrase = Read-Host -AsSecureString
/// Get-ZohoToken | Export-ZohoToken -Path { "./$($_.Name).sealed" } -Passphrase $passphrase -Force</code>
/// <para>The script block creates the path for each connection.</para></example>
/// <errors>MissingRefreshToken TokenNotFound VaultUnavailable VaultLocked InvalidInput</errors>
/// <related>Import-ZohoToken Get-ZohoToken Revoke-ZohoToken</related>
/// <seealso href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html"/>
[Cmdlet(VerbsData.Export, "ZohoToken", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportZohoTokenCommand : ExportCmdlet
{
    /// <summary>
    /// The passphrase, as a SecureString. Spaces at its beginning and end count. The cmdlet warns if it has fewer than 12 characters. A
    /// string also works, but the cmdlet warns that it may stay in the command history. If you give no passphrase, the cmdlet prompts for it
    /// twice. Where no user can answer, the cmdlet fails.
    /// </summary>
    [Parameter]
    [SecretTransformation(AsTyped = true)]
    public SecureString? Passphrase { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var path = await TargetAsync().ConfigureAwait(false);
        Passphrase ??= await PassphrasePrompt.ReadTwiceAsync(Pipeline, nameof(Passphrase)).ConfigureAwait(false);
        TokenSeal.Require(Passphrase);
        var token = Services.Cache.WithNewestRefreshToken(await GetTokenAsync(cancellationToken).ConfigureAwait(false));
        if (!await Pipeline.ShouldProcessAsync(path, $"Export the connection {token}").ConfigureAwait(false))
        {
            return;
        }

        if (Passphrase.Length < PassphraseKey.MinRecommendedLength)
        {
            await Pipeline.WarnAsync(
                $"The passphrase has fewer than {PassphraseKey.MinRecommendedLength} characters. Anyone who gets {path} can guess it by trying. "
                    + "Use a longer passphrase, for example several words.").ConfigureAwait(false);
        }

        var content = Encoding.UTF8.GetBytes(Services.TokenSeal.Seal(token, Passphrase, cancellationToken));
        await WriteFileAsync(path, content, cancellationToken).ConfigureAwait(false);
    }
}
