using System.Management.Automation;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Pipeline;

/// <summary>
/// A running cmdlet as the rest of the module sees it: a way to write, to ask and to run commands. PowerShell allows that on the
/// pipeline thread alone, so the cmdlet itself is handed out there and nowhere else.
/// </summary>
internal interface IPipeline
{
    /// <summary>The verbose and warning streams, which take lines from any thread.</summary>
    Trace Trace { get; }

    /// <summary>Whether -WhatIf or -Confirm was specified for this call. Then the user is asked before a read too.</summary>
    bool AsksBeforeReads { get; }

    /// <summary>The work that continues if the pipeline is stopped now. Null if a stop ends all work.</summary>
    StopCompletion? StopCompletion { get; set; }

    /// <summary>Runs a function on the pipeline thread. It throws PipelineStoppedException when the pipeline has ended.</summary>
    Task<T> OnPipelineThreadAsync<T>(Func<PSCmdlet, T> function);

    /// <summary>Runs an action on the pipeline thread.</summary>
    Task OnPipelineThreadAsync(Action<PSCmdlet> action);

    /// <summary>Runs an action on the pipeline thread later. The caller does not wait, and after the end it is dropped.</summary>
    void Post(Action<PSCmdlet> action);
}
