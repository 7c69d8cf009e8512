using System.Security;

namespace ZohoOAuth.Client.OAuth;

/// <summary>
/// The PKCE verifiers of the grant URLs that this process created, by their challenge. A verifier never leaves the process, so a request that comes back
/// from a file finds it here. Only the newest are kept: Zoho allows ten grants in ten minutes.
/// </summary>
internal sealed class CodeVerifiers
{
    private const int MaxCount = 100;

    private readonly Queue<(string Challenge, SecureString Verifier)> _verifiers = new();

    internal void Add(ZohoGrantRequest request)
    {
        if (request.CodeVerifier is { } verifier && Pkce.ChallengeOf(request.Url) is { } challenge)
        {
            lock (_verifiers)
            {
                _verifiers.Enqueue((challenge, verifier));
                if (_verifiers.Count > MaxCount)
                {
                    _verifiers.Dequeue();
                }
            }
        }
    }

    /// <summary>The verifier; null when another process created it.</summary>
    internal SecureString? Find(string challenge)
    {
        lock (_verifiers)
        {
            return _verifiers.FirstOrDefault(entry => entry.Challenge == challenge).Verifier;
        }
    }
}
