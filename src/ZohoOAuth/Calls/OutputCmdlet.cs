using System.ComponentModel;
using System.Management.Automation;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Calls;

/// <summary>Base class of the cmdlet that calls an API. It has the parameters for what becomes of the responses.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class OutputCmdlet : ApiCmdlet
{
    private readonly Lazy<ResponseVariables> _variables;

    /// <summary>The variables are one object, also if several connections set them.</summary>
    private protected OutputCmdlet() =>
        _variables = new(() => new ResponseVariables(Pipeline, ResponseHeadersVariable, StatusCodeVariable, EnvelopeVariable));

    /// <summary>
    /// The file to write the response to. The cmdlet returns the file. If you give a folder, the cmdlet uses the file name that the server
    /// sends, without unsafe characters. If the download fails, no file remains. If the response has no content (HTTP 204), the cmdlet writes
    /// no file and warns. An automatic retry continues where the transfer stopped, if the server supports this. A symbolic link is followed,
    /// and an existing file keeps its permissions. Devices and pipes are refused.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? OutFile { get; set; }

    /// <summary>
    /// Returns the complete response with its envelope and its failed rows. With -All, this is one object for each page. With -First 3, it
    /// is one response with three records; if the API has no page size, the last response can have more records. If a response with
    /// HTTP 200 reports an error, you get both the response and the error. A response with HTTP 4xx or 5xx is only an error.
    /// </summary>
    [Parameter]
    public SwitchParameter Raw { get; set; }

    /// <summary>
    /// The name of a variable for what the last response has beside its records. In the CRM, this is info (the page and the number of records)
    /// and for some requests more, for example shareable_user or locked_count. If the response has nothing else, the variable is $null.
    /// With several connections, the variable is a hashtable: the name of each connection, and its value.
    /// </summary>
    [Parameter]
    public string? EnvelopeVariable { get; set; }

    /// <summary>The name of a variable for the headers of the last response. With several connections, it is a hashtable by their names.</summary>
    [Parameter]
    public string? ResponseHeadersVariable { get; set; }

    /// <summary>The name of a variable for the HTTP status of the last response. With several connections, it is a hashtable by their names.</summary>
    [Parameter]
    public string? StatusCodeVariable { get; set; }

    /// <summary>
    /// The number of API credits that the organization keeps. If a response reports that fewer are left, the cmdlet stops before the next request:
    /// before the next page of a list, or the next batch of piped records. The error RateLimited says how to continue. The CRM reports
    /// its credits when half of them are used. If a product does not report them, the cmdlet warns once and continues.
    /// </summary>
    [Parameter]
    [ValidateRange(1, long.MaxValue)]
    public long? MinimumCredit { get; set; }

    /// <summary>
    /// How many pages of a list are requested at the same time, from 1 to 25. The records keep their order. The cmdlet never sends more requests at once
    /// than Zoho documents for the product. The default fits all editions. It has an effect where a page has a number or an offset, and in the CRM for the
    /// first 2,000 records. After HTTP 429, the cmdlet requests one page at a time for the rest of the list. With several connections, each of
    /// them has this number of requests. With -MinimumCredit, it is 1.
    /// </summary>
    /// <value>4</value>
    [Parameter]
    [ValidateRange(1, 25)]
    public int PageConcurrency { get; set; } = 4;

    /// <summary>The scene of a call: its progress names the connection if there are several.</summary>
    private protected CallScene NewScene(IPipeline pipeline, Origin origin, int place = 0) => new(
        pipeline,
        new ApiProgress(pipeline, $"{origin.Prefix}Calling {Path}", place),
        origin,
        response => _variables.Value.SetAsync(response, origin.Connection));
}
