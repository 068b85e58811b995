namespace CarePortals.BookingPages.Tests.Support;

/// <summary>The page in another process, as the patient of the pages' own tests finds it.</summary>
internal sealed class TestSite(Uri address)
{
    public Uri Address => address;

    public Uri At(string path) => new(address, path);

    public static implicit operator TestSite(Uri address) => new(address);
}
