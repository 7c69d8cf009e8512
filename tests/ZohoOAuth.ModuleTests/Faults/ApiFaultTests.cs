using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>Whatever an API does wrong: the right error, no request for a token, and the token is there for the next call.</summary>
public sealed class ApiFaultTests : FaultTest
{
    public static TheoryData<string> Faults => new(FaultTable.OfAnyServer.Select(row => row.When));

    [Theory]
    [MemberData(nameof(Faults))]
    public void The_token_is_not_lost(string when)
    {
        var row = FaultTable.OfAnyServer.Single(one => one.When == when);
        Leave(Fresh);
        Zoho.Faults.Add(row.At(ApiPath, Stage));

        var result = Run(Call);

        Assert.Equal(row.Id, result.ErrorId);
        Assert.Empty(result.Output);
        AssertOneRequestWasMadeAndTheNextWorks();
    }

    [Fact]
    public void A_page_with_200_is_no_answer_of_an_api_unless_it_was_asked_for()
    {
        Leave(Fresh);
        Zoho.Faults.Add(new Fault { Path = ApiPath, Body = "<html><body>Sign in to the hotel's network</body></html>" });

        Assert.Equal("UnexpectedResponse", Run(Call).ErrorId);
        Assert.StartsWith("<html>", (string)Run(Call + " -Headers @{ Accept = 'text/html' }").Succeeded().Value!, StringComparison.Ordinal);
        Assert.StartsWith("<html>", (string)Run(Call + " -SkipHttpErrorCheck").Succeeded().Value!, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Held))]
    public void Who_is_not_patient_is_told_that_time_is_up(Fault fault)
    {
        Leave(Fresh);
        Zoho.Faults.Add(fault with { Path = ApiPath });

        Assert.Equal("TimedOut", Run(Call + " -TimeoutSec 1").ErrorId);

        AssertOneRequestWasMadeAndTheNextWorks();
    }

    [Theory]
    [MemberData(nameof(Held))]
    public async Task A_caller_who_gives_up_leaves_the_token_as_it_is(Fault fault)
    {
        Leave(Fresh);
        Zoho.Faults.Add(fault with { Path = ApiPath });

        await GiveUpAsync(ApiPath);

        AssertOneRequestWasMadeAndTheNextWorks();
    }

    [Theory]
    [MemberData(nameof(Held))]
    public async Task A_slow_answer_that_comes_in_time_is_as_good_as_any(Fault fault)
    {
        Leave(Fresh);
        Zoho.Faults.Add(fault with { Path = ApiPath });

        using var shell = Stage.Session.NewPipeline($"$records = @({Call})");
        var running = await BeginAsync(shell, ApiPath);
        Zoho.Faults.Clear();
        await running;

        Assert.Equal(10, Run("$records.Count").Value);
    }

    [Fact]
    public void Ten_megabytes_are_read_to_their_end()
    {
        const int Length = 10 * 1024 * 1024;
        Leave(Fresh);
        Zoho.Faults.Add(new Fault { Path = ApiPath, Body = $$"""{"data":[{"id":"1","text":"{{new string('x', Length)}}"}]}""" });

        Assert.Equal(Length, Run($"({Call}).text.Length").Value);
    }

    public static TheoryData<Fault> Held => HeldFaults.All;

    private void AssertOneRequestWasMadeAndTheNextWorks()
    {
        Assert.Equal(1, Zoho.Requests.Count());
        AssertNothingIsOverwritten();
        Zoho.Faults.Clear();
        AssertTheNextCallWorks();
        Assert.Equal(0, Zoho.Requests.Count(TokenPath));
    }
}
