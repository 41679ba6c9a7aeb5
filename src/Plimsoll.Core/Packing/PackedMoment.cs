using System.Text;
using Plimsoll.Core.Calendar;

namespace Plimsoll.Core.Packing;

/// <summary>Reads moments as a journal writes them; nearly all are a day, or an instant in whole seconds.</summary>
internal static class PackedMoment
{
    private const int DayLength = 10;

    private const int SecondsLength = 20;

    public static Moment Parse(ReadOnlySpan<byte> text)
    {
        if (text.Length == DayLength && TryDay(text, out var day))
        {
            return Moment.On(day);
        }

        if (text.Length == SecondsLength && text[^1] == 'Z' && text[10] == 'T' && TryDay(text, out day) && TryTime(text[11..19], out var time))
        {
            return Moment.At(new DateTimeOffset(day, time, TimeSpan.Zero));
        }

        return Moment.Parse(Encoding.UTF8.GetString(text));
    }

    private static bool TryDay(ReadOnlySpan<byte> text, out DateOnly day)
    {
        day = default;
        if (text[4] != '-' || text[7] != '-' || Number(text[..4]) is not (> 0 and var year) || Number(text[5..7]) is not (> 0 and <= 12 and var month) || Number(text[8..10]) is not (> 0 and var date) || date > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new DateOnly(year, month, date);
        return true;
    }

    private static bool TryTime(ReadOnlySpan<byte> text, out TimeOnly time)
    {
        time = default;
        if (text[2] != ':' || text[5] != ':' || Number(text[..2]) is not (>= 0 and < 24 and var hour) || Number(text[3..5]) is not (>= 0 and < 60 and var minute) || Number(text[6..8]) is not (>= 0 and < 60 and var second))
        {
            return false;
        }

        time = new TimeOnly(hour, minute, second);
        return true;
    }

    /// <summary>-1 where it is not digits alone.</summary>
    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return -1;
            }

            number = (number * 10) + digit - '0';
        }

        return number;
    }
}
