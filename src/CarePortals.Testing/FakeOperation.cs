using System.Collections.Concurrent;

namespace CarePortals.Testing;

/// <summary>
/// What one operation of a <see cref="FakeCarePortalsClient"/> answers: first what was set for the next calls, in that order,
/// then what was set for every call. May be used from several threads.
/// </summary>
/// <typeparam name="TAnswer">What the operation gives.</typeparam>
public sealed class FakeOperation<TAnswer>
{
    private readonly ConcurrentQueue<Func<FakeCall, TAnswer>> _next = new();
    private volatile Func<FakeCall, TAnswer> _always;

    internal FakeOperation(Func<FakeCall, TAnswer> always) => _always = always;

    /// <summary>Answers every call with this.</summary>
    /// <param name="answer">The answer; the same object each time.</param>
    /// <returns>The same operation, to set more.</returns>
    public FakeOperation<TAnswer> Returns(TAnswer answer) => Returns(_ => answer);

    /// <summary>Answers every call with what this makes of it, such as another answer for each organization.</summary>
    /// <param name="answer">Makes the answer; what it throws is what the call throws.</param>
    /// <returns>The same operation, to set more.</returns>
    public FakeOperation<TAnswer> Returns(Func<FakeCall, TAnswer> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        _always = answer;
        return this;
    }

    /// <summary>Answers one call with this: the next, or the one after those that were set before.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>The same operation, to set more.</returns>
    public FakeOperation<TAnswer> ReturnsNext(TAnswer answer)
    {
        _next.Enqueue(_ => answer);
        return this;
    }

    /// <summary>Fails every call.</summary>
    /// <param name="failure">What the call throws, such as a <see cref="TimeoutException"/>.</param>
    /// <returns>The same operation, to set more.</returns>
    public FakeOperation<TAnswer> Throws(Exception failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return Returns(_ => throw failure);
    }

    /// <summary>Fails one call: the next, or the one after those that were set before.</summary>
    /// <param name="failure">What the call throws, such as a <see cref="TimeoutException"/>.</param>
    /// <returns>The same operation, to set more.</returns>
    public FakeOperation<TAnswer> ThrowsNext(Exception failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        _next.Enqueue(_ => throw failure);
        return this;
    }

    internal TAnswer Answer(FakeCall call) => (_next.TryDequeue(out var next) ? next : _always)(call);
}
