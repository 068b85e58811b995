using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using CarePortals.BookingPages.Clinic;
using Microsoft.AspNetCore.DataProtection;

namespace CarePortals.BookingPages.Drafts;

/// <summary>
/// Turns a record into text that only this site can read, only for the same clinic, and that nobody can change unnoticed.
/// </summary>
internal sealed class Seal(IDataProtectionProvider provider, Tenant tenant, string purpose)
{
    // What is sealed never meets HTML before it is opened again, and six bytes for each letter that is not ASCII are many.
    // Read-only properties are computed from the others.
    private static readonly JsonSerializerOptions Format =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, IgnoreReadOnlyProperties = true };

    private IDataProtector Protector => provider.CreateProtector(purpose, tenant.Id);

    public string Close<T>(T content) => Protector.Protect(JsonSerializer.Serialize(content, Format));

    public bool TryOpen<T>(string? text, [NotNullWhen(true)] out T? content)
        where T : class
    {
        content = null;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        try
        {
            content = JsonSerializer.Deserialize<T>(Protector.Unprotect(text), Format);
            return content is not null;
        }
        catch (CryptographicException)
        {
            // Changed, sealed for another clinic, or with a key that is gone.
            return false;
        }
        catch (Exception problem) when (problem is JsonException or NotSupportedException)
        {
            // Sealed by another version of this page.
            return false;
        }
    }
}
