using CarePortals.Generated.Runtime.Transport;
using System.Buffers;
using System.Net;
using System.Reflection;
using System.Text;

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
        byte[]? outgrown = null;
        using var body = await ResponseBody.ReadAsync(new PiecewiseContent(sink => outgrown ??= MemoryOf(sink)), long.MaxValue, CancellationToken.None);

        Assert.That(body.Bytes.SequenceEqual(Secret), Is.True);
        Assert.That(outgrown, Is.Not.SameAs(MemoryOf(body)));
        AssertHoldsNoSecret(outgrown!);
    }

    [Test]
    public void Memory_of_a_body_that_broke_off_is_not_used_again()
    {
        byte[]? memory = null;
        var content = new PiecewiseContent(sink =>
        {
            memory = MemoryOf(sink);
            throw new IOException();
        });

        Assert.That(async () => await ResponseBody.ReadAsync(content, long.MaxValue, CancellationToken.None), Throws.InstanceOf<HttpRequestException>());

        var rented = Enumerable.Range(0, 200).Select(_ => ArrayPool<byte>.Shared.Rent(memory!.Length)).ToList();
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
        var content = withLength ? (HttpContent)new ByteArrayContent(Secret) : new PiecewiseContent(_ => { });

        Assert.That(
            async () => await ResponseBody.ReadAsync(content, Secret.Length - 1, CancellationToken.None),
            Throws.InstanceOf<HttpRequestException>().With.Property("HttpRequestError").EqualTo(HttpRequestError.ConfigurationLimitExceeded));
    }

    // Not that it is all zero: others use the same memory, before the body in what is behind it, and after it.
    private static void AssertHoldsNoSecret(byte[] memory) => Assert.That(Encoding.UTF8.GetString(memory), Does.Not.Contain("Canary"));

    // What a body is written into is the memory itself.
    private static byte[] MemoryOf(Stream sink) => Field<byte[]>(sink, "_pooled");

    private static byte[] MemoryOf(ResponseBody body) => MemoryOf(Field<Stream>(body, "_bytes"));

    private static T Field<T>(object owner, string name) =>
        (T)owner.GetType().GetField(name, BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(owner)!;

    private sealed class KeepingStream : MemoryStream
    {
        public ReadOnlyMemory<byte> Kept { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Kept = buffer;
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>Content of unknown length that comes in pieces.</summary>
    private sealed class PiecewiseContent(Action<Stream> afterPiece) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            for (var start = 0; start < Secret.Length; start += 1000)
            {
                await stream.WriteAsync(Secret.AsMemory(start, Math.Min(1000, Secret.Length - start)));
                afterPiece(stream);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
