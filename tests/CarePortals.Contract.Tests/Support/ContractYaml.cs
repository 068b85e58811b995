using CarePortals.Generated.Tests.Support;

namespace CarePortals.Contract.Tests.Support;

/// <summary>The contract as text, to break on purpose.</summary>
internal static class ContractYaml
{
    public static string Path { get; } = Repository.PathOf("openapi", "careportals.yaml");

    public static string Text { get; } = File.ReadAllText(Path);

    /// <summary>The contract with one text put in the place of another, at the first place where it stands.</summary>
    public static string With(string oldText, string newText)
    {
        var at = Text.IndexOf(oldText, StringComparison.Ordinal);
        Assert.That(at, Is.Not.Negative, $"the contract holds {oldText}");
        return Text[..at] + newText + Text[(at + oldText.Length)..];
    }
}
