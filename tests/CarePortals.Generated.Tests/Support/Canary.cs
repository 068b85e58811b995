namespace CarePortals.Generated.Tests.Support;

/// <summary>A text that no exception and no log may ever hold, however it is printed.</summary>
public static class Canary
{
    public const string Text = "Jane-Canary-Doe";

    /// <summary>Everything that a logger could print of an exception.</summary>
    public static string Print(Exception exception)
    {
        var texts = new List<string>();
        for (var current = exception; current is not null; current = current.InnerException)
        {
            texts.Add(current.Message);
            texts.Add(current.ToString());
            texts.AddRange(current.Data.Values.Cast<object?>().Select(value => $"{value}"));
        }

        return string.Join('\n', texts);
    }
}
