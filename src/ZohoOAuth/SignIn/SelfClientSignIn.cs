using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.SignIn;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.SignIn;

/// <summary>
/// Signs in with self_client.json from the API console. The file contains the client, the secret and the code, and is no longer needed
/// afterwards.
/// </summary>
internal sealed class SelfClientSignIn : ISignIn
{
    private readonly IPipeline _pipeline;
    private readonly string _path;
    private readonly bool _removesFile;
    private readonly CodeSignIn _code;

    internal SelfClientSignIn(IPipeline pipeline, string path, string dataCenter, ZohoEnvironment environment, bool shouldRemoveFile)
    {
        _pipeline = pipeline;
        _path = path;
        _removesFile = shouldRemoveFile;
        var file = SelfClientFile.Read(path);
        var now = ClientServices.Process.Clock.GetUtcNow();
        if (file.ExpiresAt <= now)
        {
            throw ZohoErrors.SelfClientCodeExpired(path, file.ExpiresAt.Value, now);
        }

        _code = new CodeSignIn(
            pipeline, ClientServices.Process.ClientFactory.Create(file.ClientId, file.ClientSecret, null, dataCenter, environment), file.Code, file.Scope);
    }

    public string Action => "Exchange the one-time code";

    public string Target => $"{_path}, {_code.Target}";

    public string ClientId => _code.ClientId;

    public ZohoClient? NewRefreshTokenClient => _code.NewRefreshTokenClient;

    public IReadOnlyList<string> RequestedScopes => _code.RequestedScopes;

    /// <summary>Where no user can be asked afterwards, the file stays.</summary>
    public async Task WarnAsync()
    {
        if (!_removesFile && !await _pipeline.OnPipelineThreadAsync(cmdlet => Interactivity.IsInteractive(cmdlet.Host)).ConfigureAwait(false))
        {
            await _pipeline.WarnAsync(
                $"'{_path}' contains the client secret as plain text, and this command does not delete it. "
                    + "Delete the file after the sign-in, or use -RemoveFile.")
                .ConfigureAwait(false);
        }
    }

    public Task<ZohoToken> RunAsync(CancellationToken cancellationToken) => _code.RunAsync(cancellationToken);

    /// <summary>The code is used by now, but the client secret in the file is still valid.</summary>
    public async Task CleanUpAsync()
    {
        if (_removesFile
            || await Interactivity.AskAsync(
                _pipeline,
                $"Delete '{_path}'? Its code is used, and the file contains the client secret as plain text.",
                "Delete the self client file").ConfigureAwait(false))
        {
            Delete();
        }
        else if (await _pipeline.OnPipelineThreadAsync(cmdlet => Interactivity.IsInteractive(cmdlet.Host)).ConfigureAwait(false))
        {
            _pipeline.Trace.Warn(
                $"'{_path}' still contains the client secret as plain text. Delete the file, because its code is used. Next time, use -RemoveFile.");
        }
    }

    private void Delete()
    {
        try
        {
            File.Delete(_path);
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            _pipeline.Trace.Warn($"'{_path}' contains the client secret as plain text, and it could not be deleted. Delete it yourself. {error.Message}");
        }
    }
}
