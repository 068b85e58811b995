namespace CarePortals.Generated.Tests.Faults.Peers;

/// <summary>What a hostile peer does, and what it comes to for a read and for a booking.</summary>
public static class PeerScripts
{
    private const string Ok = "HTTP/1.1 200 OK\r\n";
    private const string Json = Ok + "Content-Type: application/json\r\n";
    private const string Chunked = Json + "Transfer-Encoding: chunked\r\n\r\n";

    // Only the time limit ends the call.
    private const string Late = nameof(TimeoutException);

    private const string NoAnswer = nameof(HttpRequestException);
    private const string Unreadable = "ApiException 200";
    private const string Lost = "Unknown: AnswerLost, NotKnown";
    private const string TimedOut = "Unknown: TimedOut, NotKnown";
    private const string UnreadableBooking = "Unknown: UnreadableSuccess, NotKnown";

    private static readonly string Much = new('a', 64 * 1024);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public static IEnumerable<TestCaseData> Ending => All.Where(script => !IsUnending(script));

    public static IEnumerable<TestCaseData> Unending => All.Where(IsUnending);

    // Name, script, outcome of a read, outcome of a booking.
    private static IEnumerable<TestCaseData> All =>
    [
        Forever("endless headers", Ok, "X-Header: value\r\n" + string.Concat(Enumerable.Repeat("X-More: values\r\n", 4000)), NoAnswer, Lost),
        Forever("one endless header", Ok + "X-Header: ", Much, NoAnswer, Lost),
        Forever("an endless name of a header", Ok, Much, NoAnswer, Lost),
        Forever("an endless status line", "HTTP/1.1 200 ", Much, NoAnswer, Lost),
        Forever("endless body without a length", Json + "\r\n", new string(' ', 64 * 1024), Unreadable, UnreadableBooking),
        Forever("endless chunks", Chunked, "10000\r\n" + new string(' ', 0x10000) + "\r\n", Unreadable, UnreadableBooking),
        Forever("an endless chunk size", Chunked, new string('0', 64 * 1024), NoAnswer, UnreadableBooking),
        Forever("an endless chunk extension", Chunked + "5;name=", Much, NoAnswer, UnreadableBooking),
        Forever("endless trailers", Chunked + "2\r\n[]\r\n0\r\n", "X-Trailer: " + Much[..1000] + "\r\n", Unreadable, UnreadableBooking),
        Forever("endless 100", "", "HTTP/1.1 100 Continue\r\n\r\n", NoAnswer, Lost),
        Forever("endless 103", "", "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n", NoAnswer, Lost),
        Forever("101 and an endless body", "HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n", Much, "ApiException 101", "Unknown: UnclearStatus, NotKnown"),
        Forever("one byte of the headers per second", Ok + "X-Header: ", "a", Late, TimedOut, Second),
        Forever("one byte of the body per second", Json + "\r\n", " ", Late, UnreadableBooking, Second),
        Forever("one byte of a 500 per second", "HTTP/1.1 500 Oh\r\n\r\n", " ", Late, "Unknown: UnclearStatus, NotKnown", Second),
        Says("nothing", "", Late, TimedOut),
        Says("a length beyond every limit", Json + "Content-Length: 9223372036854775807\r\n\r\n", Unreadable, UnreadableBooking),
        Says("a length that is no number", Json + "Content-Length: -1\r\n\r\n[]", Late, UnreadableBooking),
        Says("a chunk size that is none", Chunked + "xyz\r\n[]\r\n", NoAnswer, UnreadableBooking),
        Says("a chunk size beyond every limit", Chunked + "FFFFFFFFFFFFFFFFF\r\n", NoAnswer, UnreadableBooking),
        Says("what is no HTTP", "SSH-2.0-OpenSSH_9.6\r\n\r\n", NoAnswer, Lost),
        Says("what is no text", "\0\u0001\u00ff\u0002\r\n\r\n\r\n\r\n", NoAnswer, Lost),
        Says("another version of HTTP", "HTTP/9.9 200 OK\r\nContent-Length: 2\r\n\r\n[]", NoAnswer, Lost),
        Says("a status that is none", "HTTP/1.1 20 OK\r\nContent-Length: 2\r\n\r\n[]", NoAnswer, Lost),
        Says("a header without a name", Ok + ": value\r\n\r\n", NoAnswer, Lost),
        Says("what is not gzip", Json + "Content-Encoding: gzip\r\nContent-Length: 9\r\n\r\nnot gzip!", Unreadable, UnreadableBooking),
        // When the reset comes before the body is written, it is certain that nothing was sent, and that is thrown.
        Closes("before the request", null, NoAnswer, $"{Lost} or {NoAnswer}"),
        Closes("after the request", "", NoAnswer, Lost),
        Closes("in the status line", "HTTP/1.", NoAnswer, Lost),
        Closes("in the headers", Ok + "Content-", NoAnswer, Lost),
        Closes("before the body", Json + "Content-Length: 10\r\n\r\n", NoAnswer, UnreadableBooking),
        Closes("in the body", Json + "Content-Length: 10\r\n\r\n[", NoAnswer, UnreadableBooking),
        Closes("in a chunk", Chunked + "5\r\n[", NoAnswer, UnreadableBooking),
        Closes("before the last chunk", Chunked + "2\r\n[]\r\n", NoAnswer, UnreadableBooking),
        Closes("in the body of a 500", "HTTP/1.1 500 Oh\r\nContent-Length: 10\r\n\r\n[", NoAnswer, "Unknown: UnclearStatus, NotKnown"),
        .. ((string[])["gzip", "br", "deflate", "gzip, gzip", "br, gzip"]).Select(encoding => Explodes(encoding)),
    ];

    private static bool IsUnending(TestCaseData script) => script.Arguments[1] is Late;

    private static TestCaseData Forever(string name, string start, string again, string read, string book, TimeSpan? pause = null) =>
        Case(name, read, book, async peer =>
        {
            await peer.RequestAsync();
            await peer.WriteAsync(start);
            await peer.WriteForeverAsync(again, pause);
        });

    private static TestCaseData Says(string name, string text, string read, string book) =>
        Case(name, read, book, async peer =>
        {
            await peer.RequestAsync();
            await peer.WriteAsync(text);
            await peer.StayAsync();
        });

    private static TestCaseData Closes(string name, string? text, string read, string book) =>
        Case($"closes {name}", read, book, async peer =>
        {
            if (text is null)
            {
                peer.Reset();
                return;
            }

            await peer.RequestAsync();
            await peer.WriteAsync(text);
        });

    private static TestCaseData Explodes(string encoding)
    {
        var bomb = new Lazy<byte[]>(() => Bomb.Of(encoding));
        return Case($"a bomb, {encoding}", Unreadable, UnreadableBooking, async peer =>
        {
            await peer.RequestAsync();
            await peer.WriteAsync(FormattableString.Invariant($"{Json}Content-Encoding: {encoding}\r\nContent-Length: {bomb.Value.Length}\r\n\r\n"));
            await peer.WriteAsync(bomb.Value);
        });
    }

    private static TestCaseData Case(string name, string read, string book, Func<PeerConnection, Task> script) =>
        new TestCaseData(script, read, book).SetArgDisplayNames(name);
}
