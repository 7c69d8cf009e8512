using ZohoOAuth.Client.Storage;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Storage;

/// <summary>The real key, which takes its time: what the other tests of sealing do without.</summary>
public sealed class PassphraseKeyTests
{
#if NET // .NET Framework refuses a salt of less than eight bytes.
    /// <summary>The vector of RFC 7914, section 11: password "passwd", salt "salt", one round.</summary>
    [Fact]
    public void The_derivation_is_pbkdf2_with_sha_256() => Assert.Equal(
        "55AC046E56E3089FEC1691C22544B605F94185216DDE0465E68B9D57C20DACBC",
        Convert.ToHexString(PassphraseKey.Derive(SecretText.Hide("passwd"), "salt"u8.ToArray(), 1)));
#endif

    [Fact]
    public void Every_character_of_the_passphrase_counts()
    {
        var passphrases = new[] { "a", "a ", " a", "A", "ä", "a\u0308", "\u00e4b", "" };

        Assert.Equal(
            passphrases.Length,
            passphrases.Select(text => Convert.ToHexString(PassphraseKey.Derive(SecretText.Hide(text), new byte[16], 1))).Distinct().Count());
    }

    [Fact]
    public void A_file_that_was_sealed_with_version_1_is_opened_by_every_later_one()
    {
        const string file = """
            {
              "format": "ZohoOAuth sealed connection",
              "version": 1,
              "kdf": "PBKDF2-SHA256",
              "rounds": 600000,
              "salt": "zoBJ27btc+4a7Z0g5OsgFw==",
              "nonce": "k+XPzVVWV7SZyjxg",
              "tag": "NKqU41a8JqYh/mDQ2Yf1HA==",
              "data": "F9Qu4MHMKZEGCtt8YZzEEt9Xdx9lRC07oeE9i4Oiilui3LoFwCztOTnPHFM6FhKHfXpXfk8KkUUkBCQVesiMu2+9LeGczZ104jLO1ZDIUqBrjlUvo+g6J9LvLC/0b73gTa7BbwTUb1IbaoP7HZnlWxZwhpS34JmXOrbEgBP3l1vkTxu0YknMRa2/NSz/uhGGYujuGD96h8VMIaM6uYy9Pt95INP96kp5fmRBTgNukkwm7EByh35HyOTPDCDrzDoRp2VI/01ok1PHbpyJ238kPM2+Ijx50ni4O0ZNhH5jDSJsx9f8XGNYpT35oH+SMg09BAdLGwI6KJxevk7DAEpJVAWB2/eeP9F/l4S4Ra11z/IKOj8ITlrCQ+CGlAVFu0XpA/RAOn8eS1Ltn8fPt7hwgqVvW/o5p7IYxorftbYgj3d3VubW5YYfffPNjiw0OX4oV5kbbgCsoczZr2MNrj6f3vXyLT+ReWTGHYT1vTe08FdGu264itES9dBHnALsfTmYTv54I3Mg2INBvyoz/Lf4rzE+r1vweYRGyhSRuiwKCwX+WJG0AYyUBw33CA/Hm7EL"
            }
            """;
        using var bench = new TestBench();

        var token = bench.Services.TokenSeal.Open(
            file.ReplaceLineEndings("\n"), "sample", SecretText.Hide("correct horse battery staple"), bench.Trace, CancellationToken.None);

        Assert.Equal((Sample.ClientId, "eu", Sample.RefreshToken), (token.ClientId, token.DataCenter, SecretText.Reveal(token.RefreshToken!)));
        Assert.Equal(["ZohoCRM.modules.READ", "ZohoCRM.users.READ"], token.Scope);
    }
}
