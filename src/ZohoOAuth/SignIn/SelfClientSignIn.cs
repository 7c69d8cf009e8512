using ZohoOAuth.Binding;
using ZohoOAuth.Client;
using ZohoOAuth.Client.SignIn;

namespace ZohoOAuth.SignIn;

/// <summary>
/// Signs in with self_client.json from the API console. The file contains the client, the secret and the code, and is no longer needed
/// afterwards.
/// </summary>
internal sealed class SelfClientSignIn : ISignIn
{
    private readonly ZohoCmdlet _cmdlet;
    private readonly string _path;
    private readonly bool _removesFile;
    private readonly CodeSignIn _code;

    internal SelfClientSignIn(ZohoCmdlet cmdlet, string path, string dataCenter, ZohoEnvironment environment, bool removesFile)
    {
        _cmdlet = cmdlet;
        _path = path;
        _removesFile = removesFile;
        var file = SelfClientFile.Read(path);
        var now = ZohoCmdlet.Services.Clock.GetUtcNow();
        if (file.ExpiresAt <= now)
        {
            throw ZohoErrors.SelfClientCodeExpired(path, file.ExpiresAt.Value, now);
        }

        _code = new CodeSignIn(cmdlet, ZohoCmdlet.Services.Clients.Create(file.ClientId, file.ClientSecret, null, dataCenter, environment), file.Code, file.Scope);
    }

    public string Action => "Exchange the one-time code";

    public string Target => $"{_path}, {_code.Target}";

    public ZohoClient? Makes => _code.Makes;

    public IReadOnlyList<string> Asked => _code.Asked;

    public Task<ZohoToken> RunAsync(CancellationToken cancellation) => _code.RunAsync(cancellation);

    /// <summary>The code is used by now, but the client secret in the file is still valid.</summary>
    public async Task AfterwardsAsync()
    {
        if (_removesFile || await Attendance.AskAsync(_cmdlet, $"Delete '{_path}'? Its code is used, and the file contains the client secret as plain text.", "Delete the self client file").ConfigureAwait(false))
        {
            Delete();
        }
        else
        {
            _cmdlet.Trace.Warn($"'{_path}' still contains the client secret as plain text. Delete the file, because its code is used. Next time, use -RemoveFile.");
        }
    }

    private void Delete()
    {
        try
        {
            File.Delete(_path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _cmdlet.Trace.Warn($"'{_path}' contains the client secret as plain text, and it could not be deleted. Delete it yourself. {error.Message}");
        }
    }
}
