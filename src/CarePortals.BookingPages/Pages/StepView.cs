using CarePortals.BookingPages.Language;

namespace CarePortals.BookingPages.Pages;

/// <summary>What a step shows. A request can end on another step than it began, so a page shows whichever it gets.</summary>
/// <param name="Name">Name of the view, in the folder <c>CarePortalsBooking</c>.</param>
/// <param name="Heading">The page's heading.</param>
/// <param name="Service">Name of the service, for the page's title.</param>
internal abstract record StepView(string Name, string Heading, string Service)
{
    /// <summary>Whether there is something to mend; the page's title says so first.</summary>
    public virtual bool HasError => false;

    /// <summary>Whether the page can be asked for again without losing an answer, such as in another language.</summary>
    public virtual bool IsReloadable => false;

    public string Title => HasError ? Texts.Error.With($"{Heading} – {Service}") : $"{Heading} – {Service}";
}
