using System.Collections.Concurrent;

namespace CarePortals.Testing;

/// <summary>
/// Says what one operation of a <see cref="FakeCarePortalsClient"/> returns: first what was set for the next calls, in that
/// order, then what was set for every call. It is thread-safe.
/// </summary>
/// <typeparam name="TAnswer">What the operation returns.</typeparam>
public sealed class FakeOperation<TAnswer>
{
    private readonly ConcurrentQueue<Func<FakeCall, TAnswer>> _next = new();
    private volatile Func<FakeCall, TAnswer> _always;

    internal FakeOperation(Func<FakeCall, TAnswer> always) => _always = always;

    /// <summary>Returns this from every call.</summary>
    /// <param name="answer">What to return: the same object each time.</param>
    /// <returns>The same operation, to set more.</returns>
    public FakeOperation<TAnswer> Returns(TAnswer answer) => Returns(_ => answer);

    /// <summary>Computes what every call returns, for example by organization.</summary>
    /// <param name="answer">Computes what to return. If it throws, the call throws the same.</param>
    /// <returns>The same operation, to set more.</returns>
    public FakeOperation<TAnswer> Returns(Func<FakeCall, TAnswer> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        _always = answer;
        return this;
    }

    /// <summary>Returns this from one call: the next one, or the one after those that were set before.</summary>
    /// <param name="answer">What to return.</param>
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

    /// <summary>Fails one call: the next one, or the one after those that were set before.</summary>
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
