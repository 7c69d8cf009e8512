namespace ZohoOAuth.Pipeline;

/// <summary>Whether the user answered a question with "yes to all" or "no to all". PowerShell needs the two fields by reference.</summary>
internal sealed class AnswerForAll
{
    internal bool IsYes;
    internal bool IsNo;
}
