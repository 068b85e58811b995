namespace CarePortals.Generated.Tests.Support;

/// <summary>Makes a test that would hang fail. The time says nothing about how fast the code has to be.</summary>
public static class Bound
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static async Task WaitAsync(Task call)
    {
        if (await Task.WhenAny(call, Task.Delay(Limit)) != call)
        {
            Assert.Fail("The call is not done, and nothing that it waits for will happen.");
        }
    }
}
