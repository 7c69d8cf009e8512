# The life of a Zoho connection, from the first consent to the revocation. To run it against a
# simulated Zoho:
#
#     dotnet run --project src/ZohoOAuth.Simulator
#
# You can copy the commands. That program provides two things: $zoho, which contains what Zoho's
# API console shows about a registered client, and Approve-Consent, which clicks Accept in place
# of a user with a browser.

# --- 1. Trust the simulated data centers
# Zoho's own data centers are built in, so your script starts with step 2. A simulated one has to
# be registered, because the module sends secrets and tokens to trusted hosts only.
$zoho.DataCenters | Register-ZohoDataCenter

# --- 2. Describe the client
# The API console shows the client id and the client secret. At a prompt, use
# -ClientSecret (Read-Host -AsSecureString), so that the secret does not stay in the history.
$client = New-ZohoClient -ClientId $zoho.ClientId -ClientSecret $zoho.ClientSecret `
    -RedirectUri $zoho.RedirectUri -DataCenter sim-us
$client

# --- 3. Ask for consent
# Open the URL in a browser, accept, and copy the URL that the browser is redirected to.
$request = $client | Get-ZohoGrantUrl -Scope ZohoCRM.modules.READ
$request
$redirected = Approve-Consent $request.Url

# --- 4. Exchange the grant, and save the connection
# The user's data center is not the one where the client is registered. The redirect names it, and
# the module exchanges the one-time code there. -Name saves the connection. Local is the vault that
# is part of the module.
$grant = $redirected | ConvertFrom-ZohoRedirectUrl -Request $request
$grant
$grant | Invoke-ZohoTokenExchange -Name crm -Vault Local

# --- 5. In a new process, the name is enough
# For a runbook or a scheduled task: no prompt, no browser, and only the vault is shared.
$zoho.DataCenters | Register-ZohoDataCenter | Out-Null
$token = Get-ZohoToken crm -Vault Local
$token

# --- 6. Refresh
# Without -Force, a token that is still valid is returned unchanged. That saves refreshes, because
# Zoho allows ten in ten minutes.
$renewed = $token | Update-ZohoAccessToken -Force
$renewed

# --- 7. Read all records
# -All reads all pages, and writes the records to the pipeline one by one.
$leads = $renewed | Invoke-ZohoApi /crm/v8/Leads -All -Query @{ fields = 'Last_Name,Company' }
$leads.Count
$leads[0, 1, 449]

# --- 8. Revoke
# Revokes the token at Zoho, then removes the connection from the vault. After that, the name is
# unknown: the last command shows the error.
$renewed | Revoke-ZohoToken
Get-ZohoToken crm -Vault Local
