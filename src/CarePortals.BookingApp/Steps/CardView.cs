using CarePortals.BookingApp.Catalog;
using CarePortals.BookingApp.Resources;

namespace CarePortals.BookingApp.Steps;

/// <summary>The service has to be paid by card, and this page takes none.</summary>
internal sealed record CardView(ServiceSummary Summary) : StepView("_Card", Texts.CardNeeded, Summary.Name)
{
    public override bool IsReloadable => true;
}
