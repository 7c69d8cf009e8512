namespace ZohoOAuth.ConformanceTests.Documents;

/// <summary>What a sample takes where its schema leaves a choice.</summary>
internal abstract class Choice
{
    /// <summary>One of several schemas, and the choice inside it.</summary>
    internal abstract (Node Schema, Choice Inside) Branch(IReadOnlyList<Node> branches);

    /// <summary>One of so many values.</summary>
    internal abstract int Value(int count);

    /// <summary>What makes the ids and the names of one sample differ from those of another.</summary>
    internal abstract int Turn { get; }

    /// <summary>The number of items of an array.</summary>
    internal virtual int Length => 1;

    internal virtual bool Includes(bool isRequired) => true;

    internal virtual bool IsNull => false;
}
