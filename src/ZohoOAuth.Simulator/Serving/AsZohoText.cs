using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Hosting;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Serving;

/// <summary>What a user sets so that clients reach a simulator that has Zoho's own names.</summary>
internal static class AsZohoText
{
    private const string OwnClient = "@{ clientId='ID'; clientSecret='SECRET'; redirectUri='URI' }";

    public static string Describe(ZohoSimulator zoho, ZohoProxy proxy, IReadOnlyDictionary<string, IReadOnlyList<JsonObject>> data)
    {
        var url = proxy.Url.GetLeftPart(UriPartial.Authority);
        var local = proxy.ControlUrl.GetLeftPart(UriPartial.Authority);
        var control = local + ControlPath.Prefix;
        return $"""
            A simulated Zoho is running under Zoho's own names: {string.Join(", ", zoho.DataCenters.Keys)}.
            Clients reach it through the proxy {url}, which refuses every other host.

            {ClientText.Describe(zoho)}
            {ServeData.OwnRecords(data)}
            bash:

              export HTTPS_PROXY={url} NO_PROXY=localhost,127.0.0.1 SSL_CERT_FILE='{proxy.CertificateFile}'
              export CURL_CA_BUNDLE=$SSL_CERT_FILE REQUESTS_CA_BUNDLE=$SSL_CERT_FILE NODE_EXTRA_CA_CERTS=$SSL_CERT_FILE NODE_USE_ENV_PROXY=1

            PowerShell on Linux. Start a new pwsh afterwards, because a running one does not read SSL_CERT_FILE again:

              $env:HTTPS_PROXY='{url}'; $env:SSL_CERT_FILE='{proxy.CertificateFile}'; $env:NO_PROXY='localhost,127.0.0.1'; pwsh

            Windows, in PowerShell 7. The last line removes the certificate again:

              Import-Certificate '{proxy.CertificateFile}' -CertStoreLocation Cert:\CurrentUser\Root
              $env:HTTPS_PROXY='{url}'; $env:NO_PROXY='localhost,127.0.0.1'
              Remove-Item Cert:\CurrentUser\Root\{proxy.CertificateThumbprint}

            Windows PowerShell 5.1 does not read HTTPS_PROXY. Instead of the second line, give the proxy to the cmdlets:

              $PSDefaultParameterValues['*-Zoho*:Proxy']='{url}'

            PowerShell on macOS. The last line removes the certificate again:

              security add-trusted-cert -r trustRoot -p ssl -k ~/Library/Keychains/login.keychain-db '{proxy.CertificateFile}'
              $env:HTTPS_PROXY='{url}'; $env:NO_PROXY='localhost,127.0.0.1'
              security delete-certificate -t -c '{proxy.CertificateName}'

            Keep the connections of a rehearsal apart from your own, in the same shell:

              $env:ZOHO_HOME="$HOME/zoho-rehearsal"; $env:ZOHO_VAULT='Local'

            Give the client of your runbook to the simulator, so that the runbook keeps it:

              Invoke-RestMethod {control}/client -Method Post -Body {OwnClient}

            A browser of its own for the consent page of Zoho:

              chromium --user-data-dir=$(mktemp -d) --proxy-server={url} --ignore-certificate-errors-spki-list={proxy.HostKeyHash}

            In a browser: {local}/
            Control: {control}
            Stop with Ctrl-C.
            """;
    }
}
