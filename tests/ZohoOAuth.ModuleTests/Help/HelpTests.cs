namespace ZohoOAuth.ModuleTests;

/// <summary>What Get-Help shows in the engine, not what the file holds.</summary>
public sealed class HelpTests : IClassFixture<SharedSession>
{
    private readonly ModuleSession _session;

    public HelpTests(SharedSession shared) => _session = shared.Session;

    [Fact]
    public void Every_cmdlet_has_a_synopsis_a_description_and_two_examples() => Assert.All(Commands(), command =>
    {
        Assert.EndsWith(".", Text($"(Get-Help {command}).Synopsis"));
        Assert.NotEmpty(Text($"-join (Get-Help {command}).description.Text"));
        Assert.True(Texts($"(Get-Help {command}).examples.example").Count >= 2, command);
        Assert.DoesNotContain("", Texts($"(Get-Help {command}).examples.example.code"));
    });

    [Fact]
    public void Every_parameter_is_described() => Assert.All(Commands(), command => Assert.Empty(_session.Run($$"""
        $help = @{}
        foreach ($parameter in (Get-Help {{command}} -Full).parameters.parameter) { $help[$parameter.name] = -join $parameter.description.Text }
        $common = [Management.Automation.PSCmdlet]::CommonParameters + [Management.Automation.PSCmdlet]::OptionalCommonParameters
        (Get-Command {{command}}).Parameters.Keys | Where-Object { $_ -notin $common -and -not $help[$_] } | ForEach-Object { '{{command}} -' + $_ }
        """).Succeeded().Output));

    [Fact]
    public void The_errors_that_the_help_names_are_those_that_can_be_explained()
    {
        string[] ids = [.. _session.Run("Resolve-ZohoError").Succeeded().Properties("ErrorId").OfType<string>()];
        Assert.All(Commands(), command => Assert.Subset(ids.ToHashSet(), ErrorsOf(_session, command).ToHashSet()));
        Assert.Equal(ids.Distinct().Order(), Commands().SelectMany(command => ErrorsOf(_session, command)).Distinct().Order());
    }

    [Theory]
    [InlineData("about_ZohoOAuth")]
    [InlineData("about_ZohoOAuth_Automation")]
    [InlineData("about_ZohoOAuth_Errors")]
    [InlineData("about_ZohoOAuth_Limits")]
    [InlineData("about_ZohoOAuth_Products")]
    [InlineData("about_ZohoOAuth_Security")]
    [InlineData("about_ZohoOAuth_SignIn")]
    [InlineData("about_ZohoOAuth_Vaults")]
    public void The_topics_that_the_documents_name_are_there(string topic) =>
        Assert.NotEmpty(Text($"Get-Help {topic}"));

    /// <summary>The ids in "Errors this cmdlet can give: A, B, C; ..."</summary>
    internal static string[] ErrorsOf(ModuleSession session, string command)
    {
        var notes = string.Join('\n', session.Run($"(Get-Help {command} -Full).alertSet.alert.Text").Succeeded().Output);
        var start = notes.IndexOf(':', notes.IndexOf("Errors this cmdlet can give", StringComparison.Ordinal)) + 1;
        return notes[start..notes.IndexOf(';', start)].Split(',', StringSplitOptions.TrimEntries);
    }

    private IReadOnlyList<string> Commands() => Texts("(Get-Command -Module ZohoOAuth).Name");

    private string Text(string script) => string.Join('\n', Texts(script));

    private IReadOnlyList<string> Texts(string script) => [.. _session.Run(script).Succeeded().Output.Select(value => $"{value}")];
}
