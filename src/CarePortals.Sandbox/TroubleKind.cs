namespace CarePortals.Sandbox;

/// <summary>The faults that the sandbox can produce on purpose. The name in a spec is in brackets.</summary>
public enum TroubleKind
{
    /// <summary>[slow-headers=ms] The response starts after that many milliseconds. A booking is stored before.</summary>
    SlowHeaders,

    /// <summary>[slow-body=ms] Headers and first bytes come at once, the rest after that many milliseconds. A booking is stored before.</summary>
    SlowBody,

    /// <summary>[drip=ms] The body comes one byte at a time, with that many milliseconds between bytes. A booking is stored before.</summary>
    Drip,

    /// <summary>[too-many-requests=s] 429 with <c>Retry-After</c> in seconds; nothing is stored.</summary>
    TooManyRequests,

    /// <summary>[too-many-requests-date=s] 429 with <c>Retry-After</c> as an HTTP date, that many seconds after the sandbox's now; nothing is stored.</summary>
    TooManyRequestsDate,

    /// <summary>[error-500] 500 with a JSON error; nothing is stored.</summary>
    Error500,

    /// <summary>[error-503] 503 with a JSON error; nothing is stored.</summary>
    Error503,

    /// <summary>[html-502] 502 with HTML, as a proxy writes it; nothing is stored.</summary>
    Html502,

    /// <summary>[html-502-after] 502 with HTML, after a booking was stored.</summary>
    Html502After,

    /// <summary>[redirect] 307 to the same path on another host (<c>localhost</c>, which is this server too); nothing is stored.</summary>
    Redirect,

    /// <summary>[reset-before] The connection is reset; nothing is stored.</summary>
    ResetBefore,

    /// <summary>[reset-after] The connection is reset after a booking was stored.</summary>
    ResetAfter,

    /// <summary>[truncated] The headers and half of the body come, then the connection is reset; a booking is stored before.</summary>
    Truncated,

    /// <summary>[huge-body=MiB] A valid response after that many MiB of white space; 0 never ends. A booking is stored before.</summary>
    HugeBody,

    /// <summary>[loose] The same response in the looser shapes that the real service is known for.</summary>
    Loose,

    /// <summary>
    /// [taken=status] Create only: somebody else takes the time first, and it is gone from then on. The status is 409 or the
    /// given 4xx, because the status of the real service is not documented.
    /// </summary>
    Taken,

    /// <summary>[refused=status] Create only: the clinic refuses the booking with that 4xx status. Nothing is stored, and the time stays open.</summary>
    Refused,

    /// <summary>
    /// [late=ms] Create only: the booking is stored after that many milliseconds, even if the client has gone by then. Until
    /// then the time is listed, and somebody faster can take it.
    /// </summary>
    Late,

    /// <summary>[unreadable-201] Create only: stored, 201, and a body that is not JSON.</summary>
    Unreadable201,

    /// <summary>[accepted-202] Create only: stored, 202, with the appointment.</summary>
    Accepted202,

    /// <summary>[empty-204] Create only: stored, 204, without a body.</summary>
    Empty204,
}
