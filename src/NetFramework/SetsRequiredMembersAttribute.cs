namespace System.Diagnostics.CodeAnalysis;

/// <summary>Marks a constructor that sets all required members: the compiler puts it on the copy constructor of a record.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
internal sealed class SetsRequiredMembersAttribute : Attribute;
