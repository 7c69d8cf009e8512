using System.Reflection;
using System.Runtime.Loader;

namespace ZohoOAuth.ModuleTests;

/// <summary>Every failure has a stable id, a category, the user's own values, and the next thing to do.</summary>
public sealed class ErrorTests : ModuleTest
{
    private static readonly ErrorCase[] Cases =
    [
        .. SignInErrors.Cases, .. TokenErrors.Cases, .. ApiErrors.Cases, .. VaultErrors.Cases, .. HandoverErrors.Cases,
    ];

    public static TheoryData<string> Names => new(Cases.Select(one => $"{one}"));

    public static TheoryData<string> OneOfEachId => new(Cases.DistinctBy(one => one.Id).Select(one => $"{one}"));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_error_says_what_happened_and_what_to_do(string name)
    {
        var expected = Cases.Single(one => $"{one}" == name);
        Stage.Describe();

        var result = await expected.Provoke(Stage);

        var error = result.Error;
        Assert.Equal(expected.Id, RunResult.IdOf(error));
        Assert.Equal(expected.Category, error.CategoryInfo.Category);
        Assert.Contains(expected.NamesOn(Stage), error.ErrorDetails.Message);
        Assert.Equal(error.Exception.Message, error.ErrorDetails.Message);
        Assert.Equal("ZohoOAuth.ZohoOAuthException", error.Exception.GetType().FullName);
        Wording.Check(error.ErrorDetails.Message, error.ErrorDetails.RecommendedAction);
        Assert.Contains(expected.Id, HelpTests.ErrorsOf(Stage.Session, error.InvocationInfo.MyCommand.Name));
        Assert.False(result.WasTerminated);
    }

    [Theory]
    [MemberData(nameof(OneOfEachId))]
    public async Task With_ErrorAction_Stop_the_same_error_can_be_caught(string name)
    {
        var expected = Cases.Single(one => $"{one}" == name);
        Stage.Describe();
        Run("$ErrorActionPreference = 'Stop'").Succeeded();

        var result = await expected.Provoke(Stage);

        Assert.True(result.WasTerminated);
        Assert.Equal(expected.Id, RunResult.IdOf(result.Errors[^1]));
    }

    [Fact]
    public void Every_id_is_provoked()
    {
        var client = AssemblyLoadContext.All.Single(context => context.Name == "ZohoOAuth").Assemblies.Single(assembly => assembly.GetName().Name == "ZohoOAuth.Client");
        var ids = client.GetType("ZohoOAuth.Client.Errors.ErrorIds", throwOnError: true)!.GetFields(BindingFlags.Static | BindingFlags.NonPublic);

        Assert.Equal(
            ids.Select(id => (string)id.GetRawConstantValue()!).Order(),
            Cases.Select(one => one.Id).Distinct().Order());
    }

    [Fact]
    public void Every_id_can_be_explained()
    {
        foreach (var id in Cases.Select(one => one.Id).Distinct())
        {
            Assert.Equal(id, Run($"Resolve-ZohoError {id}").Property("ErrorId"));
        }
    }
}
