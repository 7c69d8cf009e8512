using System.Globalization;
using ZohoOAuth.Client.ImportExport;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.ImportExport;

public sealed class ExpiryTimeTests
{
    /// <summary>Ten minutes before the clock's now, which is 2026-11-23 10:00:00.</summary>
    private static readonly DateTimeOffset Exported = TestBench.Start.AddMinutes(-10);

    [Theory]
    [InlineData("2026-11-23T10:30:00Z", "10:30:00")]
    [InlineData("2026-11-23T10:30:00.250Z", "10:30:00.250")]
    [InlineData("2026-11-23T16:00:00+05:30", "10:30:00")]
    [InlineData("2026-11-23 10:30:00", "10:30:00")]
    [InlineData("1795429800", "10:30:00")]
    [InlineData("1795429800000", "10:30:00")]
    [InlineData("1795429800250", "10:30:00.250")]
    [InlineData("1.7954298e12", "10:30:00")]
    [InlineData("3600", "10:50:00")]
    [InlineData("1799.5", "10:19:59.5")]
    [InlineData("3600000", "10:50:00")]
    [InlineData("86400", "1.09:50:00")]
    [InlineData("86400000", "1.09:50:00")]
    [InlineData("1700000000", "-1104.01:46:40")]
    public void Every_form_that_scripts_store_is_read(string text, string sinceMidnight)
    {
        var midnight = new DateTimeOffset(TestBench.Start.Date, TimeSpan.Zero);

        var time = ExpiryTime.Read(text, Exported, TestBench.Start);

        Assert.Equal(midnight + TimeSpan.Parse(sinceMidnight, CultureInfo.InvariantCulture), time);
    }

    [Theory]
    [InlineData("")]
    [InlineData("in an hour")]
    [InlineData("0")]
    [InlineData("-3600")]
    [InlineData("10:30")]
    [InlineData("11/23/2026 10:30")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("2026-13-40T10:00:00Z")]
    [InlineData("1799999999")]
    [InlineData("100000000")]
    [InlineData("99999999999")]
    [InlineData("1e300")]
    [InlineData("NaN")]
    [InlineData("79228162514264337593543950335")]
    public void What_is_no_time_of_an_access_tokens_end_is_none(string text) => Assert.Null(ExpiryTime.Read(text, Exported, TestBench.Start));

    [Theory]
    [InlineData("3600")]
    [InlineData("3600000")]
    public void A_lifetime_without_a_beginning_says_nothing(string text)
    {
        Assert.Null(ExpiryTime.Read(text, null, TestBench.Start));
        Assert.Null(ExpiryTime.Read(text, DateTimeOffset.MaxValue, TestBench.Start));
        Assert.Null(ExpiryTime.Read(text, DateTimeOffset.MinValue, TestBench.Start));
    }

    [Fact]
    public void Any_text_is_a_time_within_reason_or_none()
    {
        var numbers = Gen.OneOf(
            Gen.Double.Select(number => number.ToString(CultureInfo.InvariantCulture)),
            Gen.Long.Select(number => number.ToString(CultureInfo.InvariantCulture)));
        var dates = Gen.DateTimeOffset.Select(time => time.ToString("O", CultureInfo.InvariantCulture));
        Gen.Select(Gen.OneOf(Foreign.AnyText, numbers, dates), Gen.DateTimeOffset, Gen.Bool).Sample((text, exported, isKnown) =>
        {
            var time = ExpiryTime.Read(text, isKnown ? exported : null, TestBench.Start);
            Assert.True(time is null || (time.Value.Year >= 2001 && time <= TestBench.Start.AddDays(1)));
        }, iter: 5_000);
    }
}
