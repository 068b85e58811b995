using CarePortals.BookingPages.Language;
using CarePortals.BookingPages.Services;

namespace CarePortals.BookingPages.Pages;

/// <summary>The service demands something that this page cannot ask for, such as a file.</summary>
internal sealed record NotHereView(ServiceSummary Summary) : StepView("NotHere", Texts.NotHere, Summary.Name)
{
    public override bool IsReloadable => true;
}
