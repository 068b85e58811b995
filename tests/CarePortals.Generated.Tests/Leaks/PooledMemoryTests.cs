using System.Buffers;
using System.Reflection;
using System.Runtime.InteropServices;
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
        var body = await ResponseBody.ReadAsync(new ByteArrayContent(Secret), long.MaxValue, CancellationToken.None);
        var memory = MemoryOf(body);
        Assert.That(memory.AsSpan(0, Secret.Length).SequenceEqual(Secret), Is.True);

        body.Dispose();

        AssertHoldsNoSecret(memory);
    }

    [Test]
    public async Task Memory_that_became_too_small_holds_nothing_of_the_body()
    {
        var stream = new WatchedStream(Secret);

        using var body = await ResponseBody.ReadAsync(new StreamContent(stream), long.MaxValue, CancellationToken.None);

        Assert.That(body.Bytes.SequenceEqual(Secret), Is.True);
        var outgrown = stream.Memory.Where(memory => memory != MemoryOf(body)).ToList();
        Assert.That(outgrown, Is.Not.Empty);
        outgrown.ForEach(AssertHoldsNoSecret);
    }

    [Test]
    public void Memory_of_a_body_that_broke_off_is_not_used_again()
    {
        var stream = new WatchedStream(Secret) { BreaksOff = true };

        Assert.That(async () => await ResponseBody.ReadAsync(new StreamContent(stream), long.MaxValue, CancellationToken.None), Throws.InstanceOf<IOException>());

        var memory = stream.Memory[^1];
        var rented = Enumerable.Range(0, 200).Select(_ => ArrayPool<byte>.Shared.Rent(memory.Length)).ToList();
        Assert.That(rented.Any(other => other == memory), Is.False);
    }

    [Test]
    public async Task A_handler_that_keeps_what_it_read_of_an_answer_has_a_copy()
    {
        var content = await ResponseBody.ReadAsync(new ByteArrayContent(Secret), long.MaxValue, CancellationToken.None);
        var stream = await content.ReadAsStreamAsync();
        var bytes = await content.ReadAsByteArrayAsync();

        content.Dispose();

        Assert.That(bytes, Is.EqualTo(Secret));
        Assert.That(() => stream.ReadByte(), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public async Task A_stream_that_keeps_what_an_answer_is_written_into_has_a_copy()
    {
        var content = await ResponseBody.ReadAsync(new ByteArrayContent(Secret), long.MaxValue, CancellationToken.None);
        var stream = new KeepingStream();
        await content.CopyToAsync(stream);

        content.Dispose();

        Assert.That(stream.Kept.ToArray(), Is.EqualTo(Secret));
    }

    [Test]
    public async Task An_answer_that_was_disposed_of_gives_nothing()
    {
        var content = await ResponseBody.ReadAsync(new ByteArrayContent(Secret), long.MaxValue, CancellationToken.None);

        content.Dispose();

        Assert.That(async () => await content.ReadAsByteArrayAsync(), Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(content.Bytes.IsEmpty, Is.True);
    }

    [Test]
    public void A_body_that_is_too_large_is_refused([Values] bool withLength)
    {
        var content = withLength ? (HttpContent)new ByteArrayContent(Secret) : new StreamContent(new WatchedStream(Secret));

        Assert.That(
            async () => await ResponseBody.ReadAsync(content, Secret.Length - 1, CancellationToken.None),
            Throws.InstanceOf<HttpRequestException>().With.Property("HttpRequestError").EqualTo(HttpRequestError.ConfigurationLimitExceeded));
    }

    // Not that it is all zero: others use the same memory, before the body in what is behind it, and after it.
    private static void AssertHoldsNoSecret(byte[] memory) => Assert.That(Encoding.UTF8.GetString(memory), Does.Not.Contain("Canary"));

    private static byte[] MemoryOf(ResponseBody body) =>
        (byte[])typeof(ResponseBody).GetField("_pooled", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(body)!;

    private sealed class KeepingStream : MemoryStream
    {
        public ReadOnlyMemory<byte> Kept { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Kept = buffer;
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>A stream of unknown length that notes into which memory it is read.</summary>
    private sealed class WatchedStream(byte[] bytes) : MemoryStream(bytes)
    {
        public List<byte[]> Memory { get; } = [];

        public bool BreaksOff { get; init; }

        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            MemoryMarshal.TryGetArray<byte>(buffer, out var array);
            Memory.Add(array.Array!);
            return await base.ReadAsync(buffer, cancellationToken) is > 0 and var read ? read : BreaksOff ? throw new IOException() : 0;
        }
    }
}
