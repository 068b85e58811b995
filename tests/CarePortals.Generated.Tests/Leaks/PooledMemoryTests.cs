using System.Reflection;
using System.Text;
using CarePortals.Generated.Internal;

namespace CarePortals.Generated.Tests.Leaks;

/// <summary>Bodies are read in memory that is used again: nobody else gets at what stood there.</summary>
public sealed class PooledMemoryTests
{
    private static readonly byte[] Secret = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Jane Canary-Doe ", 2_000)));

    [Test]
    public async Task Memory_that_is_given_back_holds_nothing_of_the_body()
    {
        var body = await BodyBuffer.ReadAsync(new ByteArrayContent(Secret), long.MaxValue, CancellationToken.None);
        var memory = MemoryOf(body);
        Assert.That(memory.AsSpan(0, Secret.Length).SequenceEqual(Secret), Is.True);

        body.Dispose();

        AssertHoldsNoSecret(memory);
    }

    [Test]
    public async Task Memory_that_became_too_small_holds_nothing_of_the_body()
    {
        using var body = new BodyBuffer(long.MaxValue);
        await body.WriteAsync(Secret.AsMemory(0, 1_000));
        var memory = MemoryOf(body);

        await body.WriteAsync(Secret);

        AssertHoldsNoSecret(memory);
        Assert.That(body.Bytes.SequenceEqual([.. Secret.AsSpan(0, 1_000), .. Secret]), Is.True);
    }

    [Test]
    public async Task A_handler_that_keeps_what_it_read_of_an_answer_has_a_copy()
    {
        var body = await BodyBuffer.ReadAsync(new ByteArrayContent(Secret), long.MaxValue, CancellationToken.None);
        var content = new BufferedContent(body, new ByteArrayContent([]));
        var stream = await content.ReadAsStreamAsync();
        var bytes = await content.ReadAsByteArrayAsync();

        content.Dispose();

        Assert.That(bytes, Is.EqualTo(Secret));
        Assert.That(() => stream.ReadByte(), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public async Task An_answer_that_was_disposed_of_gives_nothing()
    {
        var content = new BufferedContent(await BodyBuffer.ReadAsync(new ByteArrayContent(Secret), long.MaxValue, CancellationToken.None), new ByteArrayContent([]));

        content.Dispose();

        Assert.That(async () => await content.ReadAsByteArrayAsync(), Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(content.Body.Bytes.IsEmpty, Is.True);
    }

    [Test]
    public void A_body_that_is_too_large_gives_its_memory_back([Values] bool withLength)
    {
        var content = withLength ? (HttpContent)new ByteArrayContent(Secret) : new StreamContent(new UnseekableStream(Secret));

        Assert.That(
            async () => await BodyBuffer.ReadAsync(content, Secret.Length - 1, CancellationToken.None),
            Throws.InstanceOf<HttpRequestException>().With.Property("HttpRequestError").EqualTo(HttpRequestError.ConfigurationLimitExceeded));
    }

    // Not that it is all zero: others use the same memory, before the body in what is behind it, and after it.
    private static void AssertHoldsNoSecret(byte[] memory) => Assert.That(Encoding.UTF8.GetString(memory), Does.Not.Contain("Canary"));

    private static byte[] MemoryOf(BodyBuffer body) =>
        (byte[])typeof(BodyBuffer).GetField("_pooled", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(body)!;

    private sealed class UnseekableStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
