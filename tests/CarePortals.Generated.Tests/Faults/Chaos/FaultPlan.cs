using System.Globalization;
using CarePortals.Sandbox;

namespace CarePortals.Generated.Tests.Faults.Chaos;

/// <summary>Draws what happens to the next booking of a patient and to the read behind it.</summary>
public sealed class FaultPlan(Random random)
{
    public const string None = "none";
    public const string NoConnection = "no-connection";
    public const string Cancel = "cancel";

    private static readonly TroubleKind[] Kinds = Enum.GetValues<TroubleKind>();

    // What a real service would say to a taken time, and to a booking that it does not want.
    private static readonly int[] Refusals = [400, 402, 404, 406, 408, 409, 422, 429];

    public string ForBooking() => random.Next(100) switch
    {
        < 50 => None,
        < 53 => NoConnection,
        < 60 => Cancel,
        _ => Spec(Kinds[random.Next(Kinds.Length)]),
    };

    /// <summary>Of the reads one in five, with what a read can meet.</summary>
    public string ForRead() => random.Next(100) switch
    {
        < 80 => None,
        < 82 => NoConnection,
        _ => Spec(Kinds[random.Next((int)TroubleKind.Loose)]),
    };

    private string Spec(TroubleKind kind)
    {
        var value = kind switch
        {
            TroubleKind.SlowHeaders or TroubleKind.SlowBody or TroubleKind.Late => random.Next(1, 3 * (int)ChaosRun.AttemptTimeout.TotalMilliseconds),
            TroubleKind.Drip => random.Next(1, 10),
            TroubleKind.Taken or TroubleKind.Refused => Refusals[random.Next(Refusals.Length)],
            TroubleKind.HugeBody => random.Next(0, 3),
            _ => -1,
        };
        return (value < 0 ? new Trouble(kind) : new Trouble(kind, value)).ToString();
    }
}
