using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ZohoOAuth.Client.Http;

/// <summary>
/// Gives the factory of HTTP clients what it needs: the options of the one client, no filters and no logger. A container can do the same, but .NET
/// must first compile more than 250 of its methods, in each process. A script that makes one call would wait for that longer than for the response.
/// </summary>
internal sealed class HttpClientServices : IServiceProvider, IServiceScopeFactory, IOptionsMonitor<HttpClientFactoryOptions>
{
    private readonly ServiceCollection _registered = new();

    internal HttpClientServices(HttpClientFactoryOptions options)
    {
        // A scope is a container of its own for each handler.
        options.SuppressHandlerScope = true;
        CurrentValue = options;
        _registered.AddHttpClient();
    }

    public HttpClientFactoryOptions CurrentValue { get; }

    public HttpClientFactoryOptions Get(string? name) => CurrentValue;

    public IDisposable? OnChange(Action<HttpClientFactoryOptions, string?> listener) => null;

    public IServiceScope CreateScope() => throw new NotSupportedException("The handlers of this client have no scope.");

    /// <summary>A service. The types of the factory are internal, so they come from what AddHttpClient registers.</summary>
    public object? GetService(Type serviceType) =>
        serviceType.IsInstanceOfType(this) ? this
        : serviceType == typeof(ILoggerFactory) ? NullLoggerFactory.Instance
        : serviceType == typeof(IEnumerable<IHttpMessageHandlerBuilderFilter>) ? Array.Empty<IHttpMessageHandlerBuilderFilter>()
        : _registered.LastOrDefault(service => service.ServiceType == serviceType) is not { } registered ? null
        : registered.ImplementationInstance ?? registered.ImplementationFactory?.Invoke(this) ?? Construct(registered.ImplementationType!);

    private object Construct(Type type)
    {
        var constructor = type.GetConstructors()[0];
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => GetService(parameter.ParameterType))]);
    }
}
