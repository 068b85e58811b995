using System.Runtime.CompilerServices;
using CarePortals.Generated.Tests.Generation;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.PublicApi;

/// <summary>How a change of the public API is noticed and accepted, and what the analyzer's files do not say.</summary>
public sealed class PublicApiTests
{
    [Test]
    [Category("Build")]
    [NonParallelizable]
    [CancelAfter(300_000)]
    public async Task A_generated_member_that_gets_another_name_fails_in_CI_until_it_is_accepted(CancellationToken cancellationToken)
    {
        const string Added = "CarePortals.Generated.Service.SlotPause.get -> int?";
        const string Removed = "CarePortals.Generated.Service.SlotGap.get -> int?";
        using var copy = new WorkingCopy();
        var listing = Path.Combine(copy.LibraryFolder, "PublicAPI.Unshipped.txt");
        var before = await File.ReadAllLinesAsync(listing, cancellationToken);

        copy.EditContract("        slotGap:\n", "        slotPause:\n");
        var refused = await Dotnet.BuildAsync(copy.LibraryFolder, cancellationToken, ["-p:CI=true", .. Dotnet.Analyzed]);
        Assert.That(refused.ExitCode, Is.Not.Zero);
        Assert.That(refused.Output, Does.Contain($"RS0016: Symbol '{Added}'").And.Contain($"RS0017: Symbol '{Removed}'"));
        Assert.That(refused.Output, Does.Match("error CPG003: .* To accept it: dotnet build src/CarePortals.Generated -t:AcceptPublicApi"));

        var accept = await Dotnet.BuildAsync(copy.LibraryFolder, cancellationToken, ["-t:AcceptPublicApi", .. Dotnet.Analyzed]);
        Assert.That(accept.ExitCode, Is.Zero, accept.Output);
        Assert.That(await File.ReadAllLinesAsync(listing, cancellationToken), Is.EquivalentTo(before.Select(line => line.Replace("Service.SlotGap", "Service.SlotPause", StringComparison.Ordinal))));

        var accepted = await Dotnet.BuildAsync(copy.LibraryFolder, cancellationToken, ["-p:CI=true", .. Dotnet.Analyzed]);
        Assert.That(accepted.ExitCode, Is.Zero, accepted.Output);
    }

    [Test]
    public void These_members_are_required()
    {
        var required = Library.PublicTypes
            .SelectMany(type => type.GetProperties(Library.Declared))
            .Where(property => property.IsDefined(typeof(RequiredMemberAttribute), inherit: false))
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}");

        Assert.That(required, Is.EquivalentTo(new[]
        {
            "Appointment.Id",
            "BookingUncertainty.Reason",
            "CreateAppointmentRequest.Reservation",
            "CreateAppointmentRequest.ServiceId",
            "CreateAppointmentRequest.Values",
            "Form.Id",
            "FormField.Name",
            "Service.Id",
            "Service.Label",
        }));
    }

    [Test]
    public void These_types_have_a_base_class()
    {
        var heirs = Library.PublicTypes
            .Where(type => type is { IsClass: true, BaseType: { } parent } && parent != typeof(object))
            .Select(type => $"{type.Name} : {type.BaseType!.Name}");

        Assert.That(heirs, Is.EquivalentTo(new[]
        {
            "ApiException : Exception",
            "Booked : BookingResult",
            "ModelJsonConverter`1 : JsonConverter`1",
            "Rejected : BookingResult",
            "SlotTaken : BookingResult",
            "Unknown : BookingResult",
        }));
    }

    [Test]
    public void These_types_are_values() =>
        Assert.That(Library.PublicTypes.Where(type => type is { IsValueType: true, IsEnum: false }), Is.EqualTo(new[] { typeof(Slot) }));
}
