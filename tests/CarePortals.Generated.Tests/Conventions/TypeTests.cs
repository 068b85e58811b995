using System.Reflection;
using System.Runtime.CompilerServices;
using CarePortals.Generated.Tests.Support;

namespace CarePortals.Generated.Tests.Conventions;

[Category("Elsewhere")]
public sealed class TypeTests
{
    [Test]
    public void Every_public_class_is_sealed_or_static_but_the_closed_result()
    {
        Assert.That(Library.PublicTypes.Where(type => type.IsClass && !type.IsSealed), Is.EqualTo(new[] { typeof(BookingResult) }));
    }

    [Test]
    public void A_result_of_a_booking_has_four_cases_and_can_have_no_fifth()
    {
        var cases = Library.PublicTypes.Where(type => type.BaseType == typeof(BookingResult)).Select(type => type.Name);

        Assert.That(cases, Is.EquivalentTo(new[] { "Booked", "SlotTaken", "Rejected", "Unknown" }));
        Assert.That(typeof(BookingResult).GetConstructor(BindingFlags.NonPublic | BindingFlags.Instance, []), Has.Property("IsPrivate").True);
    }

    [Test]
    public void Every_class_of_the_library_is_sealed_or_static()
    {
        var types = Library.Assembly.GetTypes().Where(type => type.IsClass && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false));

        Assert.That(types.Where(type => !type.IsSealed && !HasHeirs(type)), Is.Empty);
    }

    [Test]
    public void Three_namespaces_are_public()
    {
        Assert.That(
            Library.PublicTypes.Select(type => type.Namespace).Distinct(),
            Is.EquivalentTo(new[] { "CarePortals.Generated", "CarePortals.Generated.Runtime.Json", "Microsoft.Extensions.DependencyInjection" }));
    }

    [Test]
    public void No_public_type_is_nested_but_the_cases_of_a_result_and_no_field_is_public()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Library.PublicTypes.Where(type => type.IsNested && type.DeclaringType != type.BaseType), Is.Empty);
            Assert.That(Library.PublicTypes.Where(type => !type.IsEnum).SelectMany(type => type.GetFields(Library.Declared)), Is.Empty);
        });
    }

    [Test]
    public void A_property_that_is_not_nullable_is_required_or_has_a_value_from_the_start()
    {
        var context = new NullabilityInfoContext();
        var wrong = Library.Models
            .SelectMany(model => model.GetProperties(Library.Declared).Select(property => (model, property)))
            .Where(pair => pair.property is { CanWrite: true, PropertyType.IsValueType: false })
            .Where(pair => context.Create(pair.property).ReadState == NullabilityState.NotNull)
            .Where(pair => pair.property.GetValue(Activator.CreateInstance(pair.model)) is null)
            .Select(pair => $"{pair.model.Name}.{pair.property.Name}");

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void A_required_property_of_a_model_is_not_nullable()
    {
        var context = new NullabilityInfoContext();
        var required = Library.Models.SelectMany(model => model.GetProperties(Library.Declared)).Where(property => property.IsDefined(typeof(RequiredMemberAttribute)));

        Assert.That(required, Is.Not.Empty.And.All.Matches<PropertyInfo>(property => context.Create(property).ReadState == NullabilityState.NotNull));
    }

    [Test]
    public void Every_model_keeps_members_that_the_contract_does_not_name()
    {
        Assert.That(Library.Models, Has.Count.GreaterThanOrEqualTo(10));
        Assert.That(
            Library.Models.Select(model => model.GetProperty("AdditionalProperties")),
            Is.All.Matches<PropertyInfo>(property => property.IsDefined(typeof(Newtonsoft.Json.JsonExtensionDataAttribute))));
    }

    [Test]
    public void Ids_are_texts_and_prices_are_decimals()
    {
        var properties = Library.Models.SelectMany(model => model.GetProperties(Library.Declared)).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(properties.Where(property => property.Name.EndsWith("Id", StringComparison.Ordinal)).Select(property => property.PropertyType), Is.All.EqualTo(typeof(string)));
            Assert.That(properties.Where(property => property.Name.Contains("Price", StringComparison.Ordinal)).Select(property => property.PropertyType), Is.Not.Empty.And.All.EqualTo(typeof(decimal?)));
            Assert.That(properties.Select(property => property.PropertyType), Has.None.EqualTo(typeof(double?)).And.None.EqualTo(typeof(float?)));
        });
    }

    private static bool HasHeirs(Type type) => Library.Assembly.GetTypes().Any(other => other.BaseType == type);
}
