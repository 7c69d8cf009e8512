using System.Text;
using System.Text.RegularExpressions;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.ImportExport;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.ImportExport;

/// <summary>What is not the file that was written is not opened. The key costs nothing here, so that every byte can be tried.</summary>
public sealed class SealedEnvelopeTests : IDisposable
{
    private readonly SealBench _bench = new();
    private readonly byte[] _file;

    public SealedEnvelopeTests() => _file = Encoding.UTF8.GetBytes(_bench.Sealed());

    private string Text => Encoding.UTF8.GetString(_file);

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void One_flipped_bit_anywhere_opens_nothing()
    {
        for (var place = 0; place < _file.Length * 8; place++)
        {
            Refused(Changed(place / 8, (byte)(_file[place / 8] ^ (1 << (place % 8)))));
        }
    }

    [Fact]
    public void One_changed_byte_anywhere_opens_nothing() =>
        Gen.Select(Gen.Int[0, _file.Length - 1], Gen.Byte)
            .Where((place, value) => _file[place] != value)
            .Sample((place, value) => Refused(Changed(place, value)), iter: 20_000);

    [Fact]
    public void A_white_space_is_changed_for_another_and_nothing_is_opened()
    {
        foreach (var place in Enumerable.Range(0, _file.Length).Where(place => _file[place] is (byte)' ' or (byte)'\n'))
        {
            Assert.All(" \t\r\n", blank => Assert.True(_file[place] == blank || Refused(Changed(place, (byte)blank))));
        }
    }

    [Fact]
    public void Part_of_a_file_opens_nothing() => Assert.All(Foreign.Truncations(Text), cut => Refused(cut));

    [Fact]
    public void What_git_and_mail_do_to_lines_is_no_change()
    {
        Assert.NotNull(_bench.Open(Text.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.NotNull(_bench.Open(Text + "\n"));
        Assert.NotNull(_bench.Open(Text + "\r\n"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("599999")]
    [InlineData("10000001")]
    [InlineData("2147483647")]
    [InlineData("99999999999999999999")]
    [InlineData("-600000")]
    [InlineData("6e5")]
    [InlineData("600000.5")]
    [InlineData("\"600000\"")]
    [InlineData("null")]
    public void Too_little_or_too_much_work_is_refused_before_any_is_done(string rounds)
    {
        _bench.Keys.Clear();

        Refused(Text.Replace("600000", rounds, StringComparison.Ordinal));

        Assert.Empty(_bench.Keys);
    }

    [Fact]
    public void As_many_rounds_as_a_later_version_may_take_are_taken()
    {
        var salt = AuthenticatedCipher.Random(PassphraseKey.SaltBytes);
        var key = Poly.Sha256(Encoding.UTF8.GetBytes($"{(SealBench.Passphrase, Convert.ToBase64String(salt), 10_000_000)}"));
        var envelope = new SealedEnvelope(10_000_000, salt, AuthenticatedCipher.Encrypt(key, "{}"u8.ToArray(), SealedEnvelope.Header(10_000_000, salt)));

        Assert.Contains("was opened", Refusal.Of(ErrorIds.InvalidInput, () => _bench.Open(envelope.Write())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_of_rounds_cannot_be_changed_without_the_key_noticing()
    {
        Refused(Text.Replace("600000", "600001", StringComparison.Ordinal));
        Assert.Equal(600_001, _bench.Keys[^1].Rounds);
    }

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 2", "version 2")]
    [InlineData("\"version\": 1", "\"version\": \"1\"", "version (none)")]
    [InlineData("\"version\": 1,", "", "version (none)")]
    [InlineData("PBKDF2-SHA256", "PBKDF2-SHA1", "PBKDF2-SHA256")]
    [InlineData("PBKDF2-SHA256", "\\ud800", "PBKDF2-SHA256")]
    [InlineData("ZohoOAuth sealed connection", "another format", "not a sealed connection")]
    public void Another_format_version_or_key_is_refused_in_its_own_words(string from, string to, string words)
    {
        _bench.Keys.Clear();

        var error = Refusal.Of(ErrorIds.InvalidInput, () => _bench.Open(Text.Replace(from, to, StringComparison.Ordinal)));

        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Contains(SealBench.Path, error.Message, StringComparison.Ordinal);
        Assert.Empty(_bench.Keys);
    }

    [Theory]
    [InlineData("""  "version": 1,""", """  "version": 1, "version": 1,""")]
    [InlineData("""  "version": 1,""", """  "version": 1, "note": "hello",""")]
    [InlineData("""  "version": 1,""", """  "version": 1.0,""")]
    [InlineData("\n  ", "")]
    [InlineData("sealed", "\\u0073ealed")]
    public void A_file_that_says_the_same_in_another_way_is_a_changed_file(string from, string to) => Refused(Text.Replace(from, to, StringComparison.Ordinal));

    [Theory]
    [InlineData("salt")]
    [InlineData("nonce")]
    [InlineData("tag")]
    [InlineData("data")]
    public void A_part_of_another_length_or_kind_opens_nothing(string name)
    {
        foreach (var value in new[] { "\"\"", "\"AAAA\"", "\"!\"", "7", "null", "[]", "\"\\ud800\"", $"\"{new string('A', 100_000)}\"" })
        {
            Refused(Regex.Replace(Text, $"\"{name}\": \"[^\"]*\"", $"\"{name}\": {value}"));
        }
    }

    [Fact]
    public void A_part_of_another_file_opens_nothing()
    {
        var other = _bench.Sealed();
        foreach (var name in new[] { "salt", "nonce", "tag", "data" })
        {
            var part = $"\"{name}\": \"[^\"]*\"";
            Refused(Regex.Replace(Text, part, Regex.Match(other, part).Value));
        }
    }

    [Fact]
    public void Any_bytes_and_any_json_open_nothing()
    {
        var names = new[] { "format", "version", "kdf", "rounds", "salt", "nonce", "tag", "data", "ZohoOAuth sealed connection", PassphraseKey.Method };
        Gen.OneOf(Foreign.AnyBytes, Foreign.JsonWith(names)).Sample(content => Refused(content), iter: 3_000);
        Foreign.AnyText.Sample(text => Refused(text), iter: 1_000);
    }

    [Fact]
    public void Any_value_in_any_part_opens_nothing()
    {
        var parts = Gen.OneOf("format", "version", "kdf", "rounds", "salt", "nonce", "tag", "data");
        Gen.Select(parts, Foreign.JsonWith("a", "b"), WithValue).Where(text => text != Text).Sample(text => Refused(text), iter: 3_000);

        string WithValue(string name, byte[] json) =>
            Regex.Replace(Text, $"(\"{name}\": )[^\n]*[^,\n]", match => match.Groups[1].Value + Encoding.UTF8.GetString(json));
    }

    private bool Refused(byte[] content) => Refused(Encoding.UTF8.GetString(content));

    private bool Refused(string text)
    {
        Refusal.Of(ErrorIds.InvalidInput, () => _bench.Open(text));
        return true;
    }

    private byte[] Changed(int place, byte value)
    {
        var changed = (byte[])_file.Clone();
        changed[place] = value;
        return changed;
    }
}
