namespace ZohoOAuth.Help.Docs;

/// <summary>A related topic: the name of another command, or a page on the web.</summary>
internal sealed record Link(string Text, string Uri);
