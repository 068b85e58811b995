namespace CarePortals.BookingPages.Tests.Support;

/// <summary>A form of a page, with its hidden values.</summary>
internal sealed record WebForm(string Method, string Action, IReadOnlyDictionary<string, string> Hidden);
