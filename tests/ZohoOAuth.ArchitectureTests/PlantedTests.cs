namespace ZohoOAuth.ArchitectureTests;

/// <summary>Sources with a fault in them: each way in which one room can know another is seen.</summary>
public sealed class PlantedTests
{
    private const string Http = "src/ZohoOAuth.Client/Http/Wire.cs";
    private const string Errors = "src/ZohoOAuth.Client/Errors/Errors.cs";

    /// <summary>A type of Http with all that can be used of it. Errors lies below Http and must know nothing of it.</summary>
    private const string Wire = """
        namespace ZohoOAuth.Client.Http;

        internal static class Wire
        {
            internal const int MaxBytes = 1;
            internal static int Doubled(this int number) => 2 * number;
        }

        internal sealed class Answer { internal int Status; internal static Answer Of() => new(); }
        """;

    [Theory]
    [InlineData("private const int Limit = Http.Wire.MaxBytes;", "Wire")]
    [InlineData("private static int Twice() => 1.Doubled();", "Wire")]
    [InlineData("private static Answer? _last;", "Answer")]
    [InlineData("private static object New() => (Answer)new();", "Answer")]
    [InlineData("private static int Status() { Answer answer = new(); return answer.Status; }", "Answer")]
    [InlineData("private static string Name() => nameof(Http.Answer);", "Answer")]
    [InlineData("private static System.Type Type() => typeof(Answer);", "Answer")]
    [InlineData("private static bool Is(object value) => value is Answer { Status: 1 };", "Answer")]
    public void An_arrow_upwards_is_seen(string member, string type)
    {
        var arrow = Assert.Single(
            Read(
                (Http, Wire),
                (Errors, $"using ZohoOAuth.Client.Http;\nnamespace ZohoOAuth.Client.Errors;\ninternal static class Broken {{ {member} }}")).Arrows);
        Assert.Equal($"{Errors}(3) uses {type}: ZohoOAuth.Client/Errors -> ZohoOAuth.Client/Http", arrow.ToString());
        Assert.False(RoomTable.Approved.Allows(arrow.From, arrow.To));
        Assert.True(RoomTable.Approved.Allows(arrow.To, arrow.From));
    }

    [Fact]
    public void A_type_that_is_only_inferred_is_seen()
    {
        const string Api = """
            namespace ZohoOAuth.Client.Api;
            internal static class Calls { internal static ZohoOAuth.Client.Http.Answer Last() => ZohoOAuth.Client.Http.Answer.Of(); }
            """;
        const string Use =
            "namespace ZohoOAuth.Client.Errors; internal static class Broken { private static int Status() { var last = ZohoOAuth.Client.Api.Calls.Last(); "
            + "return last.Status; } }";
        var arrows = Read((Http, Wire), ("src/ZohoOAuth.Client/Api/Calls.cs", Api), (Errors, Use)).Arrows.Where(arrow => arrow.File == Errors);
        Assert.Equal(["Answer", "Calls"], arrows.Select(arrow => arrow.Type).Order());
    }

    [Fact]
    public void Code_of_one_framework_is_seen()
    {
        const string Use =
            "namespace ZohoOAuth.Client.Errors;\ninternal static class Broken {\n#if NETFRAMEWORK\nprivate static Http.Answer? _last;\n#endif\n}";
        Assert.Empty(Read((Http, Wire), (Errors, Use)).Arrows);
        Assert.Single(new SourceReader(Files((Http, Wire), (Errors, Use)), "NETFRAMEWORK").Arrows);
    }

    [Fact]
    public void A_circle_is_seen_whatever_the_table_says()
    {
        const string There =
            "namespace ZohoOAuth.Client.Trust; internal static class There { internal const int A = ZohoOAuth.Client.OAuth.Back.B; internal const int C = 3; }";
        const string Back =
            "namespace ZohoOAuth.Client.OAuth; internal static class Back { internal const int B = 2; "
            + "internal static int D => ZohoOAuth.Client.Http.Around.E; }";
        const string Around = "namespace ZohoOAuth.Client.Http; internal static class Around { internal static int E => ZohoOAuth.Client.Trust.There.C; }";
        var arrows = Read(
            ("src/ZohoOAuth.Client/Trust/There.cs", There),
            ("src/ZohoOAuth.Client/OAuth/Back.cs", Back),
            ("src/ZohoOAuth.Client/Http/Around.cs", Around)).Arrows.ToArray();
        Assert.Equal(["Around", "Back", "There"], Circles.Among(arrows).Select(arrow => arrow.Type).Order());
        Assert.Empty(Circles.Among([.. arrows.Where(arrow => arrow.Type != "There")]));
    }

    [Fact]
    public void A_namespace_that_is_not_its_folder_is_seen()
    {
        var wrong = Namespaces.Wrong(Read((Errors, "namespace ZohoOAuth.Client; internal static class Lost;"), (Http, Wire)).Trees);
        Assert.Equal([$"{Errors} has the namespace ZohoOAuth.Client, and its room is ZohoOAuth.Client.Errors"], wrong);
    }

    [Fact]
    public void A_name_that_means_nothing_is_seen() =>
        Assert.Contains(
            "CS0103",
            Assert.Single(Read((Errors, "namespace ZohoOAuth.Client.Errors; internal static class Broken { private static object Lost => Nowhere; }")).Errors),
            StringComparison.Ordinal);

    [Fact]
    public void A_circle_of_the_table_is_seen() =>
        Assert.Equal(["P/A", "P/B"], new RoomTable("P  A -> B -> C\n   B -> A").OnCircles.Select(room => room.ToString()).Order());

    private static SourceReader Read(params (string Path, string Text)[] sources) => new(Files(sources));

    private static Func<string, IReadOnlyDictionary<string, string>> Files(params (string Path, string Text)[] sources) =>
        project => sources.Where(source => Room.Of(source.Path).Project == project).ToDictionary(source => source.Path, source => source.Text);
}
