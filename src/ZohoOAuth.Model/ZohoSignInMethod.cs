namespace ZohoOAuth;

/// <summary>How a connection was made. Connect-Zoho with the name of a saved connection signs in again in the same way.</summary>
public enum ZohoSignInMethod
{
    /// <summary>With a consent in a browser, on the redirect URI of the client.</summary>
    Browser,

    /// <summary>With a code that the user entered on another device.</summary>
    DeviceCode,

    /// <summary>With the one-time code of a self client from the API console.</summary>
    SelfClient,

    /// <summary>As the client itself, without a user.</summary>
    ClientCredential,

    /// <summary>With a refresh token that existed already.</summary>
    RefreshToken,

    /// <summary>With the refresh token of the environment variable ZOHO_REFRESH_TOKEN.</summary>
    Environment,
}
