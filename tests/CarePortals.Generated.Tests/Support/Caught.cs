namespace CarePortals.Generated.Tests.Support;

/// <summary>
/// Awaits a call that has to fail and hands its exception over. Unlike <c>Assert.ThrowsAsync</c> it is a task, so the
/// compiler says when nobody awaits it.
/// </summary>
public static class Caught
{
    /// <summary>Exactly this type.</summary>
    public static async Task<T> From<T>(Func<Task> call)
        where T : Exception
    {
        try
        {
            await call();
        }
        catch (Exception exception)
        {
            Assert.That(exception, Is.TypeOf<T>());
            return (T)exception;
        }

        throw new AssertionException($"A {typeof(T).Name} was expected, and nothing was thrown.");
    }

    /// <summary>This type or one that derives from it, of a call that runs already and must end by itself.</summary>
    public static async Task<T> FromAsync<T>(Task call)
        where T : Exception
    {
        await Bound.WaitAsync(call);
        try
        {
            await call;
        }
        catch (T exception)
        {
            return exception;
        }

        throw new AssertionException($"No {typeof(T).Name} was thrown.");
    }
}
