namespace ZohoOAuth.Help.Docs;

/// <summary>A related topic: the name of another cmdlet, or a web page.</summary>
internal sealed record Link(string Text, string Uri);
