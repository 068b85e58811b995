using FsCheck;
using FsCheck.Fluent;

namespace CarePortals.Generated.Tests.Support;

/// <summary>Checks a property with the same random data each time, so that a failure can be looked at again.</summary>
public static class Repeatable
{
    public static void Check<T>(Gen<T> data, Action<T> property, int runs = 200) =>
        Prop.ForAll(Arb.From(data), property).Check(Config.QuickThrowOnFailure.WithMaxTest(runs).WithReplay(new Replay(new Rnd(2024, 10_29), null)));
}
