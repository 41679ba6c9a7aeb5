using System.Globalization;
using System.Text;
using Plimsoll.Core.Calendar;

namespace Plimsoll.Storage;

/// <summary>Our own instants as text: UTC, to the microsecond, always as long, so that text sorts as time does.</summary>
internal static class Instant
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    public static string Write(DateTimeOffset instant) => instant.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(ReadOnlySpan<char> text) =>
        DateTimeOffset.ParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>As <see cref="Read"/>, in ticks of UTC.</summary>
    public static long ReadTicks(ReadOnlySpan<byte> text)
    {
        Span<char> chars = stackalloc char[64];
        return text.Length <= chars.Length ? Read(chars[..Encoding.UTF8.GetChars(text, chars)]).UtcTicks : throw new FormatException("a time that is too long");
    }

    public static DateTimeOffset ToMicroseconds(DateTimeOffset instant) =>
        new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    /// <summary>A moment as <see cref="Moment.ToString"/> writes it. A replay reads millions, nearly all a day or an instant in whole seconds.</summary>
    public static Moment ReadMoment(ReadOnlySpan<char> text)
    {
        if (text.Length == "yyyy-MM-dd".Length)
        {
            return Moment.On(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        if (text.Length == "yyyy-MM-ddTHH:mm:ssZ".Length && text[^1] == 'Z')
        {
            return Moment.At(new DateTimeOffset(DateTime.ParseExact(text[..^1], "s", CultureInfo.InvariantCulture), TimeSpan.Zero));
        }

        return Moment.Parse(text.ToString());
    }
}
