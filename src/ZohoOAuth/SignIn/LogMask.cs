using System.Security;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.SignIn;

/// <summary>
/// Asks the runner of a pipeline to mask secrets in its log. Its way is a line on the host that names the secret, which the
/// runner swallows: nothing is said where no such runner listens.
/// Sources: https://docs.github.com/actions/reference/workflow-commands-for-github-actions#masking-a-value-in-a-log,
/// https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands#setsecret-register-a-value-as-a-secret
/// </summary>
internal static class LogMask
{
    /// <summary>The variable that tells the runner, and its command.</summary>
    private static readonly (string Variable, string Command)[] Runners =
    [
        ("GITHUB_ACTIONS", "::add-mask::"),
        ("TF_BUILD", "##vso[task.setsecret]"),
    ];

    internal static async Task HideAsync(IPipeline pipeline, params SecureString?[] secrets)
    {
        foreach (var (_, command) in Runners.Where(runner => string.Equals(Environment.GetEnvironmentVariable(runner.Variable), "true", StringComparison.OrdinalIgnoreCase)))
        {
            foreach (var secret in secrets.Where(secret => !SecretText.IsEmpty(secret)))
            {
                // Straight to the host: the information stream can be kept in a variable or a file, and the runner reads neither.
                await pipeline.OnPipelineThreadAsync(cmdlet => cmdlet.Host.UI.WriteLine(command + Escaped(SecretText.Reveal(secret!)))).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Both runners read a percent sign as the start of an escape, and a line as a command.</summary>
    private static string Escaped(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");
}
