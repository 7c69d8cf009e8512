namespace ZohoOAuth;

/// <summary>The cause and the solution of an error of Zoho or of this module.</summary>
public sealed class ZohoErrorCause
{
    /// <summary>Creates a row of the table of errors.</summary>
    internal ZohoErrorCause(string code, string errorId, string cause, string solution, string source, string? service = null)
    {
        Code = code;
        ErrorId = errorId;
        Cause = cause;
        Solution = solution;
        Source = source;
        Service = service;
    }

    /// <summary>Zoho's code, for example <c>invalid_code</c>. For an error of this module, its error id.</summary>
    public string Code { get; }

    /// <summary>
    /// The product that uses the code, for example <c>Books</c>. Null if the code is not of one product: a code of the accounts server, a code that several
    /// products use, or an error of this module.
    /// </summary>
    public string? Service { get; }

    /// <summary>The error id of the ErrorRecord, for example <c>InvalidCode</c>.</summary>
    public string ErrorId { get; }

    /// <summary>Why the error occurs.</summary>
    public string Cause { get; }

    /// <summary>How to solve the problem, with the next command.</summary>
    public string Solution { get; }

    /// <summary>The document that describes the error.</summary>
    public string Source { get; }

    /// <summary>Returns the code and the cause.</summary>
    public override string ToString() => $"{Code}: {Cause}";
}
