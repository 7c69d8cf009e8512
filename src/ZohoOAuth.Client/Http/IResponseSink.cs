namespace ZohoOAuth.Client.Http;

/// <summary>Takes a good answer as it comes, in the place of memory.</summary>
internal interface IResponseSink
{
    /// <summary>Takes it to its end.</summary>
    /// <param name="response">The answer, of which the headers are there.</param>
    /// <param name="rewind">To be called whenever something has moved: what moves is not late.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task ReceiveAsync(HttpResponseMessage response, Action rewind, CancellationToken cancellationToken);
}
