using ZohoOAuth.Client.Storage;

namespace ZohoOAuth.UnitTests.Storage;

public sealed class SealedBoxTests
{
    private const string Purpose = "test";
    private static readonly byte[] Key = SealedBox.NewKey();

    [Fact]
    public void What_was_sealed_is_opened() =>
        Gen.Byte.Array[0, 300].Sample(plain => Assert.Equal(plain, SealedBox.OpenOrNull(Key, SealedBox.Seal(Key, plain, Purpose), Purpose)));

    [Fact]
    public void One_flipped_bit_anywhere_opens_nothing()
    {
        var box = SealedBox.Seal(Key, "a small secret"u8.ToArray(), Purpose);
        for (var place = 0; place < box.Length * 8; place++)
        {
            var changed = (byte[])box.Clone();
            changed[place / 8] ^= (byte)(1 << (place % 8));
            Assert.Null(SealedBox.OpenOrNull(Key, changed, Purpose));
        }
    }

    [Fact]
    public void A_cut_box_opens_nothing_and_neither_does_a_longer_one()
    {
        var box = SealedBox.Seal(Key, "a small secret"u8.ToArray(), Purpose);

        Assert.All(Enumerable.Range(0, box.Length), length => Assert.Null(SealedBox.OpenOrNull(Key, box[..length], Purpose)));
        Assert.Null(SealedBox.OpenOrNull(Key, [.. box, 0], Purpose));
        Assert.Null(SealedBox.OpenOrNull(Key, null, Purpose));
    }

    [Fact]
    public void Random_bytes_open_nothing() =>
        Gen.Byte.Array[0, 200].Sample(bytes => Assert.Null(SealedBox.OpenOrNull(Key, [.. "ZOB1"u8, .. bytes], Purpose)));

    [Fact]
    public void Another_key_or_another_purpose_opens_nothing()
    {
        var box = SealedBox.Seal(Key, [1, 2, 3], Purpose);

        Assert.Null(SealedBox.OpenOrNull(SealedBox.NewKey(), box, Purpose));
        Assert.Null(SealedBox.OpenOrNull(Key, box, "other"));
    }

    [Fact]
    public void The_same_text_never_looks_the_same()
    {
        var boxes = Enumerable.Range(0, 100).Select(_ => Convert.ToHexString(SealedBox.Seal(Key, [1, 2, 3], Purpose)[4..16])).ToList();

        Assert.Equal(boxes.Count, boxes.Distinct().Count());
    }
}
