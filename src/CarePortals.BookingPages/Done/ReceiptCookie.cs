using CarePortals.BookingPages.Clinic;
using CarePortals.BookingPages.Drafts;
using CarePortals.BookingPages.Pages;
using Microsoft.AspNetCore.DataProtection;

namespace CarePortals.BookingPages.Done;

/// <summary>
/// Keeps a receipt in the browser that booked, sealed and for one address only: the address alone reveals nothing.
/// </summary>
internal sealed class ReceiptCookie(IDataProtectionProvider provider, Tenant tenant, TimeProvider clock)
{
    private const string Name = "receipt";

    private readonly Seal _seal = new(provider, tenant, "receipt");

    public void Write(HttpContext context, Receipt receipt) =>
        context.Response.Cookies.Append(Name, _seal.Close(receipt), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = Receipt.Lifetime,
            Path = BookAddress.Done(receipt.DraftId),
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });

    public Receipt? Read(HttpContext context, string id) =>
        _seal.TryOpen<Receipt>(context.Request.Cookies[Name], out var receipt) && receipt.DraftId == id && receipt.ExpiresAt > clock.GetUtcNow()
            ? receipt
            : null;
}
