using ZohoOAuth.Pipeline;

namespace ZohoOAuth.UnitTests.Support;

/// <summary>A cmdlet of the module whose body is the test's: it runs in the real pipeline.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "Body", SupportsShouldProcess = true)]
public sealed class InvokeBodyCommand : ZohoCmdlet
{
    [Parameter(Mandatory = true, Position = 0)]
    public Delegate Body { get; set; } = null!;

    private protected override Task ProcessAsync(CancellationToken cancellationToken) =>
        ((Func<IPipeline, CancellationToken, Task>)Body)(Pipeline, cancellationToken);
}
