namespace CarePortals.Generated.Tests.Support;

/// <summary>Awaits a call that must fail, and hands its exception on for a closer look.</summary>
public static class Caught
{
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
