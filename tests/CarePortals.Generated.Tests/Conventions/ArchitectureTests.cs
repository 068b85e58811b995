using System.Runtime.CompilerServices;
using CarePortals.Generated.Tests.Support;
using NetArchTest.Rules;

namespace CarePortals.Generated.Tests.Conventions;

/// <summary>
/// The one direction inside of the library: the client, its registration and the partials, then Booking, Slots and Forms, then
/// Runtime. A type belongs to the folder of the file that is named after it; one without a file is generated.
/// </summary>
public sealed class ArchitectureTests
{
    private const string Root = "CarePortals.Generated";
    private const string Generated = "";

    private static readonly Dictionary<string, string> FolderOfFile = Directory
        .EnumerateFiles(Repository.PathOf("src", Root), "*.cs", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Repository.PathOf("src", Root), file).Split(Path.DirectorySeparatorChar))
        .Where(path => path[0] is not ("bin" or "obj"))
        .GroupBy(path => path[^1].Split('.')[0], path => path.Length > 1 ? path[0] : Generated)
        .ToDictionary(file => file.Key, file => file.First());

    private static readonly ILookup<string, Type> Folders = Library.Assembly.GetTypes()
        .Where(type => type.Namespace is not null && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
        .ToLookup(FolderOf);

    private static readonly string[] Models = [.. Library.Models.Select(model => model.Name), nameof(ICarePortalsClient), nameof(ApiException)];

    [TestCase("Runtime")]
    [TestCase("Slots", "Runtime")]
    [TestCase("Forms", "Runtime")]
    [TestCase("Booking", "Runtime", "Slots", "Forms")]
    public void A_folder_refers_to_what_is_below_it_alone(string folder, params string[] below)
    {
        Assert.That(Folders[folder], Is.Not.Empty);

        // Booking, Slots and Forms are about the models; only Runtime must not know them.
        var allowed = Folders.Where(other => other.Key == folder || below.Contains(other.Key)).SelectMany(other => other)
            .Concat(folder == "Runtime" ? [] : Folders[Generated].Where(type => Models.Contains(type.Name)));
        var forbidden = Folders.SelectMany(other => other).Except(allowed);

        Assert.That(References([.. Folders[folder]], forbidden), Is.Empty);
    }

    [Test]
    public void A_namespace_of_internal_types_is_named_after_its_folder()
    {
        var wrong = Folders.Where(folder => folder.Key.Length > 0).SelectMany(folder => folder)
            .Where(type => !type.IsVisible && !type.Namespace!.StartsWith($"{Root}.{FolderOf(type)}", StringComparison.Ordinal));

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void A_wrong_reference_is_found_and_named()
    {
        Type[] planted = [typeof(WrongField), typeof(WrongLocal), typeof(WrongAsync)];

        var found = References(planted, [typeof(SlotDay)]);

        Assert.That(found, Has.Length.EqualTo(planted.Length).And.All.Contains("CarePortals.Generated.SlotDay"));
        Assert.That(planted, Has.All.Matches<Type>(type => found.Count(reference => reference.Contains(type.Name, StringComparison.Ordinal)) == 1));
    }

    private static string[] References(Type[] from, IEnumerable<Type> to) =>
    [
        .. Types.InAssembly(from[0].Assembly).That().AreOfType(from)
            .ShouldNot().HaveDependencyOnAny([.. to.Select(type => type.FullName!)])
            .GetResult().FailingTypes.Select(type => $"{type.FullName} refers to what it must not know: {type.Explanation}"),
    ];

    private static string FolderOf(Type type)
    {
        var outer = type;
        while (outer.DeclaringType is { } declaring)
        {
            outer = declaring;
        }

        var space = outer.Namespace!.StartsWith(Root + ".", StringComparison.Ordinal) ? outer.Namespace[(Root.Length + 1)..].Split('.')[0] : null;
        return space ?? FolderOfFile.GetValueOrDefault(outer.Name.Split('`')[0], Generated);
    }

    private sealed class WrongField
    {
        public SlotDay? Day { get; set; }
    }

    private sealed class WrongLocal
    {
        public static int Count(IEnumerable<object> days) => days.Count(day => day is SlotDay);
    }

    private sealed class WrongAsync
    {
        public static async Task<object> ReadAsync(object day)
        {
            await Task.Yield();
            return ((SlotDay)day).Slots;
        }
    }
}
