using System.Globalization;

namespace CarePortals.BookingPages.Language;

/// <summary>
/// Names of services and labels of questions in a language that the clinic's forms are not written in, from the section
/// <c>Labels</c>: <c>Labels:fr:Services:&lt;id&gt;</c>, <c>Labels:fr:Groups:&lt;name&gt;</c> and <c>Labels:fr:Questions:&lt;name&gt;</c>, by language or by culture.
/// </summary>
internal sealed class Wording(IConfiguration configuration, Languages languages)
{
    /// <summary>Whether the page is in another language than the first of the setting <c>Languages</c>, which is that of the forms.</summary>
    public bool IsTranslated => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName != languages.All[0].TwoLetterISOLanguageName;

    public string? OfService(string id) => Find($"Services:{id}");

    public string? OfQuestion(string name) => Find($"Questions:{name}");

    public string? OfGroup(string name) => Find($"Groups:{name}");

    private string? Find(string key) =>
        configuration[$"Labels:{CultureInfo.CurrentUICulture.Name}:{key}"] ?? configuration[$"Labels:{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}:{key}"];
}
