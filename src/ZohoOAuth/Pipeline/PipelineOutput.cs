using System.Management.Automation;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Pipeline;

/// <summary>What a cmdlet writes and asks, from any thread.</summary>
internal static class PipelineOutput
{
    private static readonly Task<bool> Yes = Task.FromResult(true);

    /// <summary>Writes one object as it is, a collection too.</summary>
    internal static Task WriteAsync(this IPipeline pipeline, object? value) =>
        pipeline.OnPipelineThreadAsync(cmdlet => cmdlet.WriteObject(value, enumerateCollection: false));

    internal static Task WriteErrorAsync(this IPipeline pipeline, ZohoOAuthException error, object? target = null) =>
        pipeline.OnPipelineThreadAsync(cmdlet => cmdlet.WriteError(ErrorRecords.From(error, target)));

    /// <summary>Writes a file as Get-Item does, because PowerShell's views need what the provider adds.</summary>
    internal static Task WriteFileAsync(this IPipeline pipeline, string path) => pipeline.OnPipelineThreadAsync(
        cmdlet => cmdlet.WriteObject(cmdlet.InvokeProvider.Item.Get([path], force: true, literalPath: true), enumerateCollection: true));

    /// <summary>Warns and waits until it is written: with -WarningAction Stop the cmdlet ends here, before its next step.</summary>
    internal static Task WarnAsync(this IPipeline pipeline, string text) =>
        pipeline.OnPipelineThreadAsync(cmdlet => Messages.WarnInAdvance(cmdlet, Redactor.Redact(text)));

    /// <summary>The same for several warnings. The cmdlet ends at the first one.</summary>
    internal static Task WarnAsync(this IPipeline pipeline, IEnumerable<string> texts) => pipeline.OnPipelineThreadAsync(cmdlet =>
    {
        foreach (var text in texts)
        {
            Messages.WarnInAdvance(cmdlet, Redactor.Redact(text));
        }
    });

    /// <summary>Shows progress without waiting for it.</summary>
    internal static void PostProgress(this IPipeline pipeline, ProgressRecord record) => pipeline.Post(cmdlet => Messages.WriteProgress(cmdlet, record));

    internal static Task<bool> ShouldProcessAsync(this IPipeline pipeline, string target, string action) =>
        pipeline.OnPipelineThreadAsync(cmdlet => Confirmation.ShouldProcess(cmdlet, target, action));

    /// <summary>
    /// Whether a read may be done. The preference variables of the session are about changes, so an inherited $WhatIfPreference or $ConfirmPreference does
    /// not stop it.
    /// </summary>
    internal static Task<bool> ShouldReadAsync(this IPipeline pipeline, string target, string action) =>
        pipeline.AsksBeforeReads ? pipeline.ShouldProcessAsync(target, action) : Yes;
}
