using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Calls;

/// <summary>Calls several connections at the same time. A connection that fails is one error, and the others continue.</summary>
/// <param name="pipeline">The pipeline of the cmdlet.</param>
/// <param name="throttleLimit">How many connections are called at the same time.</param>
/// <param name="newScene">Makes the scene of a connection: its pipeline, its name, and the number of its place, from 0.</param>
internal sealed class Crowd(IPipeline pipeline, int throttleLimit, Func<IPipeline, string, int, CallScene> newScene)
{
    private int _started = -1;

    /// <summary>Runs the call of each connection to its end.</summary>
    internal async Task RunAsync(
        IReadOnlyList<CrowdMember> members, Func<ZohoToken, CallScene, CancellationToken, Task> call, CancellationToken cancellationToken)
    {
        using var end = new CrowdEnd(cancellationToken);
        var places = Enumerable.Range(0, Math.Min(throttleLimit, members.Count));
        await Task.WhenAll(places.Select(place => Task.Run(() => RunPlaceAsync(place, members, call, end), CancellationToken.None))).ConfigureAwait(false);
        end.ThrowIfCome();
    }

    /// <summary>Calls one connection after the other, until none is left.</summary>
    private async Task RunPlaceAsync(
        int place, IReadOnlyList<CrowdMember> members, Func<ZohoToken, CallScene, CancellationToken, Task> call, CrowdEnd end)
    {
        try
        {
            for (var index = Interlocked.Increment(ref _started); index < members.Count; index = Interlocked.Increment(ref _started))
            {
                end.Token.ThrowIfCancellationRequested();
                await RunMemberAsync(place, members[index], call, end).ConfigureAwait(false);
            }
        }
        catch (Exception error)
        {
            end.Come(error);
        }
    }

    private async Task RunMemberAsync(int place, CrowdMember member, Func<ZohoToken, CallScene, CancellationToken, Task> call, CrowdEnd end)
    {
        var scene = newScene(new CrowdPipeline(pipeline, member.Name, end), member.Name, place);
        try
        {
            var token = await member.GetAsync(end.Token).ConfigureAwait(false);
            await call(token, scene, end.Token).ConfigureAwait(false);
        }
        catch (ZohoOAuthException error)
        {
            await scene.Origin.WriteErrorAsync(scene.Pipeline, error).ConfigureAwait(false);
            scene.Progress.End();
        }
    }
}
