using CarePortals.BookingPages.Language;
using CarePortals.BookingPages.Services;

namespace CarePortals.BookingPages.Pages;

/// <summary>The service has to be paid by card, and this page takes none.</summary>
internal sealed record CardView(ServiceSummary Summary) : StepView("CardNeeded", Texts.CardNeeded, Summary.Name)
{
    public override bool IsReloadable => true;
}
