using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.UnitTests.Primitives;

/// <summary>Access lists as Windows writes them. They are read here as text, so these tests run on every system.</summary>
public sealed class AccessListTests
{
    private const string User = "S-1-5-21-1004336348-1177238915-682003330-1001";
    private const string Other = "S-1-5-21-1004336348-1177238915-682003330-1002";
    private const string Own = "O:" + User + "G:" + User;

    [Theory]
    [InlineData(Own + "D:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;OICIID;FA;;;" + User + ")", "a folder below LOCALAPPDATA")]
    [InlineData(Own + "D:PAI(A;;FA;;;" + User + ")", "a file of the module")]
    [InlineData("O:BAG:" + User + "D:PAI(A;;FA;;;" + User + ")", "a file of an elevated process")]
    [InlineData("O:SYG:SYD:(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;FA;;;S-1-5-18)", "a folder of SYSTEM")]
    [InlineData("O:LAG:LAD:(A;;FA;;;LA)", "the built-in administrator")]
    [InlineData(Own + "D:(A;OICI;FA;;;" + User + ")(A;OICI;0x1200a9;;;BU)(A;OICI;FR;;;WD)(A;;GRGX;;;AU)", "others can read")]
    [InlineData(Own + "D:(A;;FA;;;" + User + ")(A;OICIIO;FA;;;WD)", "only for files that others create in it")]
    [InlineData(Own + "D:(D;;FA;;;WD)(A;;FA;;;" + User + ")", "others are denied")]
    [InlineData(Own + "D:(A;;FA;;;" + User + ")(A;;FA;;;S-1-15-2-1430448594-2639229838)", "an app package of the user")]
    [InlineData(Own + "D:P", "nobody is allowed")]
    [InlineData("", "nothing is known")]
    public void A_list_that_lets_only_the_user_write_is_no_problem(string sddl, string what) => Assert.True(AccessList.ProblemOf(sddl, User) is null, what);

    [Theory]
    [InlineData("O:" + Other + "G:BAD:(A;;FA;;;" + User + ")")]
    [InlineData("O:BUG:BAD:(A;;FA;;;" + User + ")")]
    [InlineData("O:WDG:WDD:(A;;FA;;;" + User + ")")]
    public void Another_owner_is_a_problem(string sddl) => Assert.Equal("it belongs to another user", AccessList.ProblemOf(sddl, User));

    [Fact]
    public void A_disk_without_access_lists_is_a_problem() =>
        Assert.Equal("its disk keeps no permissions, so all users can write to it", AccessList.ProblemOf("O:WDG:WDD:NO_ACCESS_CONTROL", User));

    [Theory]
    [InlineData("O:BAG:BAD:AI(A;OICIID;FA;;;BA)(A;OICIID;FA;;;SY)(A;OICIID;0x1200a9;;;BU)(A;ID;0x1301bf;;;AU)(A;OICIIOID;SDGXGWGR;;;AU)")]
    [InlineData(Own + "D:(A;OICI;FA;;;" + User + ")(A;CI;DCLCRPCR;;;BU)")]
    [InlineData(Own + "D:(A;;FA;;;" + User + ")(A;;FA;;;" + Other + ")")]
    [InlineData(Own + "D:(A;;0x40000;;;" + Other + ")")]
    [InlineData(Own + "D:(A;;WO;;;WD)")]
    [InlineData(Own + "D:(A;;0x2;;;WD)")]
    [InlineData(Own + "D:(XA;;FW;;;WD;(@User.x == 1))")]
    [InlineData(Own + "D:NO_ACCESS_CONTROL")]
    public void Another_user_who_can_write_is_a_problem(string sddl) => Assert.Equal("other users can write to it", AccessList.ProblemOf(sddl, User));
}
