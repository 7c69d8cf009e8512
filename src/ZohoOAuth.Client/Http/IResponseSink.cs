namespace ZohoOAuth.Client.Http;

/// <summary>Receives a successful response in pieces instead of in memory.</summary>
internal interface IResponseSink
{
    /// <summary>Receives the response to its end.</summary>
    /// <param name="response">The response, with its headers read.</param>
    /// <param name="resetTimeout">Restarts the timeout. Call it whenever data has arrived.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task ReceiveAsync(HttpResponseMessage response, Action resetTimeout, CancellationToken cancellationToken);

    /// <summary>How many bytes of the body arrived with the last response.</summary>
    long Received { get; }

    /// <summary>The received response, if it is short JSON, because its content can be an error; otherwise null.</summary>
    BodyBuffer? ShortJson { get; }
}
