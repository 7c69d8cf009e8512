using System.Security;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.SignIn;

/// <summary>
/// Asks the runner of a pipeline to mask secrets in its log. The runner reads a line on the host that contains the secret, and does not log
/// that line. Without such a runner, nothing is written. Sources:
/// https://docs.github.com/actions/reference/workflow-commands-for-github-actions#masking-a-value-in-a-log,
/// https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands#setsecret-register-a-value-as-a-secret
/// </summary>
internal static class LogMask
{
    /// <summary>The variable that identifies the runner, and the command of the runner.</summary>
    private static readonly (string Variable, string Command)[] Runners =
    [
        ("GITHUB_ACTIONS", "::add-mask::"),
        ("TF_BUILD", "##vso[task.setsecret]"),
    ];

    internal static async Task HideAsync(IPipeline pipeline, params SecureString?[] secrets)
    {
        foreach (var (_, command) in Runners.Where(
            runner => string.Equals(Environment.GetEnvironmentVariable(runner.Variable), "true", StringComparison.OrdinalIgnoreCase)))
        {
            foreach (var secret in secrets.Where(secret => !SecretText.IsEmpty(secret)))
            {
                // Straight to the host: the information stream can be kept in a variable or a file, and the runner reads neither.
                await pipeline.OnPipelineThreadAsync(cmdlet => cmdlet.Host.UI.WriteLine(command + Escaped(SecretText.Reveal(secret!)))).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Both runners treat a percent sign as an escape character and each line as a command.</summary>
    private static string Escaped(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");
}
