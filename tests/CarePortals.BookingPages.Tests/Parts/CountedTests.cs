using CarePortals.BookingPages.Language;

namespace CarePortals.BookingPages.Tests.Parts;

/// <summary>One of something is not several of it.</summary>
[Category("Elsewhere")]
internal sealed class CountedTests
{
    [TestCase(1, "1 minute", "Wait 1 second, then try again. Your answers are kept.")]
    [TestCase(15, "15 minutes", "Wait 15 seconds, then try again. Your answers are kept.")]
    [SetUICulture("en-CA")]
    public void In_English(int count, string minutes, string wait) =>
        Assert.That((Counted.Minutes(count), Counted.Wait($"{count}")), Is.EqualTo((minutes, wait)));

    [TestCase(1, "1 minute", "Attendez 1 seconde, puis réessayez. Vos réponses sont conservées.")]
    [TestCase(15, "15 minutes", "Attendez 15 secondes, puis réessayez. Vos réponses sont conservées.")]
    [SetUICulture("fr-CA")]
    public void In_French(int count, string minutes, string wait) =>
        Assert.That((Counted.Minutes(count), Counted.Wait($"{count}")), Is.EqualTo((minutes, wait)));
}
