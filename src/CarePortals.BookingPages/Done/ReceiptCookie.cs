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
    /// <summary>Name of the cookie, and of the hidden field.</summary>
    public const string Name = "receipt";

    private readonly Seal _seal = new(provider, tenant, "receipt");

    public void Write(HttpContext context, Receipt receipt) =>
        context.Response.Cookies.Append(Name, _seal.Close(receipt), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = Receipt.Lifetime,
            Path = BookAddress.DonePath(receipt.DraftId),
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });

    /// <summary>The receipt as a form carries it, where a browser keeps no cookies.</summary>
    public string Close(Receipt receipt) => _seal.Close(receipt);

    public Receipt? Read(HttpContext context, string id) => Read(context.Request.Cookies[Name], id);

    /// <summary>The receipt in a form of the last page.</summary>
    public Receipt? Read(IFormCollection form, string id) => Read(form[Name].ToString(), id);

    private Receipt? Read(string? text, string id) =>
        _seal.TryOpen<Receipt>(text, out var receipt) && receipt.DraftId == id && receipt.ExpiresAt > clock.GetUtcNow()
            ? receipt
            : null;
}
