using CarePortals.BookingPages.Language;

namespace CarePortals.BookingPages.Questions;

/// <summary>What a clinic has to know of everybody: asked where a service has no questions, under the names of the vendor's examples.</summary>
internal static class ContactQuestions
{
    public static IReadOnlyList<Question> All =>
    [
        new("firstName", Texts.FirstName, QuestionKind.Text, IsRequired: true, Placeholder: null, []),
        new("lastName", Texts.LastName, QuestionKind.Text, IsRequired: true, Placeholder: null, []),
        new("email", Texts.Email, QuestionKind.Email, IsRequired: true, Placeholder: null, []),
        new("phone", Texts.Phone, QuestionKind.Phone, IsRequired: true, Placeholder: null, []),
    ];
}
