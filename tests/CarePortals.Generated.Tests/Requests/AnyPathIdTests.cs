using CarePortals.Generated.Runtime.Transport;
using FsCheck;
using FsCheck.Fluent;

namespace CarePortals.Generated.Tests.Requests;

/// <summary>Pitfall 12 for every id there is: it is refused, or it is one segment of the path and nothing else.</summary>
public sealed class AnyPathIdTests
{
    [Test]
    public void Any_id_is_refused_or_stays_one_segment() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), id => StaysOneSegment(id.Get)).QuickCheckThrowOnFailure();

    [Test]
    public void Any_mix_of_what_means_something_in_an_address_stays_one_segment() =>
        Prop.ForAll(
            Gen.Elements(".", "..", "/", "\\", "?", "#", "%", "%2e", "%2F", ";", ":", "@", "&", "=", " ", "{formId}", "a", "é", "\ud800")
                .ArrayOf().Select(string.Concat).ToArbitrary(),
            StaysOneSegment).QuickCheckThrowOnFailure();

    private static bool StaysOneSegment(string id)
    {
        Uri uri;
        try
        {
            uri = new RequestAddress("form/{formId}/fields").Path("formId", id, "formId").On(new Uri("https://api.clinic.example/v1"));
        }
        catch (ArgumentException refused)
        {
            return refused.ParamName == "formId";
        }

        return uri.GetLeftPart(UriPartial.Authority) == "https://api.clinic.example"
            && uri.Segments is ["/", "v1/", "form/", _, "fields"]
            && uri.Query.Length + uri.Fragment.Length == 0;
    }
}
