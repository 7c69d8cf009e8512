namespace ZohoOAuth.Client.Primitives;

/// <summary>Redacts names and values: the query of an address, a form, and headers.</summary>
/// <param name="secrets">Receives the secrets that were found, so that they can be masked wherever a server repeats them.</param>
internal sealed class NamedValues(ICollection<string> secrets)
{
    /// <summary>The address with its query. What is not secret stays as it was sent.</summary>
    internal string Address(Uri address)
    {
        var path = Redactor.Redact(address.GetLeftPart(UriPartial.Path));
        return address.Query.Length > 1 ? $"{path}?{Form(address.Query)}" : path;
    }

    /// <summary>A form or a query, in its order. Spaces and other characters are readable where that changes nothing.</summary>
    internal string Form(string form) => string.Join("&", FormEncoding.ReadAll(form).Select(pair => $"{FormEncoding.Escape(pair.Name)}={Shown(pair)}"));

    /// <summary>The headers as one line.</summary>
    internal string Headers(IEnumerable<KeyValuePair<string, string[]>> headers) => string.Join("; ", headers
        .OrderBy(header => header.Key, StringComparer.Ordinal)
        .Select(header => $"{header.Key}: {Value(header.Key, string.Join(", ", header.Value))}"));

    /// <summary>The value under a name.</summary>
    internal string Value(string name, string value)
    {
        if (!SecretNames.IsSecret(name, value))
        {
            return Redactor.Redact(value, secrets);
        }

        Remember(value);
        return Redactor.Mask;
    }

    private string Shown((string Name, string Value) pair)
    {
        var shown = pair.Value is ['{', ..] && !SecretNames.IsSecret(pair.Name)
            ? new JsonRedaction(this).Redact(pair.Value)
            : Value(pair.Name, pair.Value);
        return shown == pair.Value ? FormEncoding.Escape(shown) : shown;
    }

    /// <summary>Remembers a secret. A header also has a scheme before it. A short value is no secret, and would be found in the middle of words.</summary>
    private void Remember(string value)
    {
        const int MinLength = 6;
        foreach (var secret in new[] { value, value.Substring(value.LastIndexOf(' ') + 1) })
        {
            if (secret.Length >= MinLength && !secrets.Contains(secret))
            {
                secrets.Add(secret);
            }
        }
    }
}
