using CarePortals.BookingPages.Language;

namespace CarePortals.BookingPages.Questions;

/// <summary>Questions that every clinic asks, by their names: what a browser may fill in for them.</summary>
internal static class WellKnown
{
    /// <summary>The question in the page's language; null when it is not one that every clinic asks.</summary>
    public static string? LabelOf(string name) => FieldKinds.Key(name) switch
    {
        "fullname" or "patientname" => Texts.FullName,
        "firstname" or "givenname" => Texts.FirstName,
        "lastname" or "familyname" or "surname" => Texts.LastName,
        "email" or "emailaddress" => Texts.Email,
        "phone" or "phonenumber" or "telephone" => Texts.Phone,
        "dob" or "dateofbirth" or "birthdate" => Texts.DateOfBirth,
        "address" => Texts.Address,
        "city" => Texts.City,
        "province" => Texts.Province,
        "postalcode" => Texts.PostalCode,
        _ => null,
    };

    public static string? AutocompleteOf(string name) => FieldKinds.Key(name) switch
    {
        "fullname" or "patientname" => "name",
        "firstname" or "givenname" => "given-name",
        "lastname" or "familyname" or "surname" => "family-name",
        "email" or "emailaddress" => "email",
        "phone" or "phonenumber" or "telephone" or "mobile" or "mobilephone" or "cellphone" => "tel",
        "dob" or "dateofbirth" or "birthdate" => "bday",
        "address" or "street" or "streetaddress" => "street-address",
        "city" => "address-level2",
        "province" or "state" => "address-level1",
        "postalcode" or "zip" or "zipcode" or "postcode" => "postal-code",
        _ => null,
    };
}
