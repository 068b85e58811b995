using System.Globalization;

namespace CarePortals.BookingPages.Clinic;

/// <summary>
/// The clinic's colour, used behind white text and for links. If the contrast is too low, it is made darker on light pages and
/// lighter on dark pages, by as little as necessary.
/// </summary>
internal readonly record struct ClinicColor(byte Red, byte Green, byte Blue)
{
    // WCAG asks for 4.5; the rest is for surfaces that are a shade off.
    private const double Contrast = 5.2;
    private const int Steps = 50;

    private static readonly ClinicColor White = new(255, 255, 255);
    private static readonly ClinicColor Black = new(0, 0, 0);
    private static readonly ClinicColor DarkCard = new(0x1b, 0x24, 0x2b);

    public ClinicColor OnLight => Towards(Black, White);

    public ClinicColor OnDark => Towards(White, DarkCard);

    public string Css => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    public static ClinicColor? TryParse(string text) =>
        text.Length == 7 && text[0] == '#' && int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
            ? new ClinicColor((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb)
            : null;

    public double ContrastWith(ClinicColor other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    private ClinicColor Towards(ClinicColor end, ClinicColor background)
    {
        var start = this;
        return Enumerable.Range(0, Steps + 1).Select(step => start.Mix(end, (double)step / Steps)).First(color => color.ContrastWith(background) >= Contrast);
    }

    private ClinicColor Mix(ClinicColor other, double part)
    {
        byte Of(byte from, byte to) => (byte)Math.Round(from + ((to - from) * part));
        return new ClinicColor(Of(Red, other.Red), Of(Green, other.Green), Of(Blue, other.Blue));
    }

    private static double Linear(byte value)
    {
        var part = value / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }
}
