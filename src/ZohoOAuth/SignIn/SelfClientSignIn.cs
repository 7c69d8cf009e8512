using ZohoOAuth.Binding;
using ZohoOAuth.Client;
using ZohoOAuth.Client.SignIn;

namespace ZohoOAuth.SignIn;

/// <summary>The console's self_client.json: client, secret and code in one file, which has done its work afterwards.</summary>
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

    /// <summary>The code in it is spent, the secret is not.</summary>
    public async Task AfterwardsAsync()
    {
        if (_removesFile || await Attendance.AskAsync(_cmdlet, $"Delete '{_path}'? Its code is spent, and it holds the client secret as plain text.", "The file of the self client").ConfigureAwait(false))
        {
            Delete();
        }
        else
        {
            _cmdlet.Trace.Warn($"'{_path}' still holds the client secret as plain text. Its code is spent: delete the file, or let -RemoveFile do it.");
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
            _cmdlet.Trace.Warn($"'{_path}' could not be deleted, and holds the client secret as plain text: {error.Message}");
        }
    }
}
