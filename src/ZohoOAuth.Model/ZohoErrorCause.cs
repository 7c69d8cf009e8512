namespace ZohoOAuth;

/// <summary>Why Zoho, or this module, gives an error, and what to do about it.</summary>
public sealed class ZohoErrorCause
{
    /// <summary>Creates a row of the table of errors.</summary>
    public ZohoErrorCause(string code, string errorId, string cause, string solution, string source)
    {
        Code = code;
        ErrorId = errorId;
        Cause = cause;
        Solution = solution;
        Source = source;
    }

    /// <summary>The code as Zoho writes it, for example <c>invalid_code</c>; the module's id for errors that are its own.</summary>
    public string Code { get; }

    /// <summary>The stable id of the ErrorRecord, for example <c>InvalidCode</c>.</summary>
    public string ErrorId { get; }

    /// <summary>What the error means.</summary>
    public string Cause { get; }

    /// <summary>What to do, with the next command.</summary>
    public string Solution { get; }

    /// <summary>Where the fact comes from.</summary>
    public string Source { get; }

    /// <summary>Returns the code and the cause.</summary>
    public override string ToString() => $"{Code}: {Cause}";
}
