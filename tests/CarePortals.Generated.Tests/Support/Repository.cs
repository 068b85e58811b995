namespace CarePortals.Generated.Tests.Support;

/// <summary>The source tree that the tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Find(string directory) =>
        File.Exists(System.IO.Path.Combine(directory, "CarePortals.Generated.sln"))
            ? directory
            : Find(Directory.GetParent(directory)?.FullName ?? throw new InvalidOperationException("The tests do not run inside of the repository."));
}
