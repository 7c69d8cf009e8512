# The whole life of a Zoho connection, played against a simulated Zoho by
#
#     dotnet run --project src/ZohoOAuth.Simulator
#
# It is yours to copy. Only two things in it are the player's: $zoho, which holds what Zoho's API
# console shows about a registered client, and Approve-Consent, which is your click on Accept in a
# browser.

# --- 1. Trust the simulated data centers
# Zoho's own data centers are built in, so your script begins with step 2. A simulated one has to be
# trusted knowingly: secrets and tokens go to no other host.
$zoho.DataCenters | Register-ZohoDataCenter

# --- 2. Describe the client
# Client id and secret are what the API console shows. At a prompt, let PowerShell ask for the
# secret: -ClientSecret (Read-Host -AsSecureString).
$client = New-ZohoClient -ClientId $zoho.ClientId -ClientSecret $zoho.ClientSecret `
    -RedirectUri $zoho.RedirectUri -DataCenter sim-us
$client

# --- 3. Ask for consent
# Open the URL in a browser, accept, and copy the address that the browser ends on.
$request = $client | Get-ZohoGrantUrl -Scope ZohoCRM.modules.READ
$request
$redirected = Approve-Consent $request.Url

# --- 4. Exchange the grant, and save the connection
# The client is registered in one data center and this user lives in another: the redirect says so,
# and the one-time code is exchanged there. With -Name the connection is saved; Local is the vault
# that needs nothing installed.
$grant = $redirected | ConvertFrom-ZohoRedirectUrl -Request $request
$grant
$grant | Invoke-ZohoTokenExchange -Name crm -Vault Local

# --- 5. In a new process, the name is enough
# A runbook or a scheduled task: no prompt, no browser, nothing of the first process but the vault.
$zoho.DataCenters | Register-ZohoDataCenter | Out-Null
$token = Get-ZohoToken crm -Vault Local
$token

# --- 6. Refresh
# Without -Force a token that is still good comes back as it is, and Zoho's limit of ten refreshes
# in ten minutes stays far.
$renewed = $token | Update-ZohoAccessToken -Force
$renewed

# --- 7. Read all records
# -All follows the pages, and one record after the other comes down the pipeline.
$leads = $renewed | Invoke-ZohoApi /crm/v8/Leads -All -Query @{ fields = 'Last_Name,Company' }
$leads.Count
$leads[0, 1, 449]

# --- 8. Revoke
# At Zoho first, then in the vault. What follows is the error of a name that nobody knows any more.
$renewed | Revoke-ZohoToken
Get-ZohoToken crm -Vault Local
