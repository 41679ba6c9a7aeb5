using System.Numerics;

namespace Plimsoll.Core.Calendar;

/// <summary>
/// The days that count, out of every day a date can hold: one bit a day, with running totals, so that adding and
/// counting take the same short time for any date and any distance. A result past the first or last date a calendar
/// can hold stays at that date, so that no imported date can stop a clock.
/// </summary>
internal sealed class CountedDays
{
    private const int Words = (3_652_059 + 63) / 64;
    private const int WordOfLastDay = Words - 1;

    private readonly ulong[] _days;

    /// <summary>How many days count before each word; the last entry is how many count at all.</summary>
    private readonly int[] _before = new int[Words + 1];

    private CountedDays(ulong[] days)
    {
        _days = days;
        for (var word = 0; word < Words; word++)
        {
            _before[word + 1] = _before[word] + BitOperations.PopCount(days[word]);
        }
    }

    /// <summary>Every Monday to Friday.</summary>
    public static CountedDays Weekdays { get; } = MondayToFriday();

    /// <summary>The days of these that fall within no period.</summary>
    public CountedDays Without(IEnumerable<Period> periods)
    {
        var days = (ulong[])_days.Clone();
        foreach (var (word, mask) in Masks(periods))
        {
            days[word] &= ~mask;
        }

        return new CountedDays(days);
    }

    /// <summary>The days of these that fall within a period.</summary>
    public CountedDays Within(IEnumerable<Period> periods)
    {
        var days = new ulong[Words];
        foreach (var (word, mask) in Masks(periods))
        {
            days[word] |= _days[word] & mask;
        }

        return new CountedDays(days);
    }

    public bool Contains(DateOnly date) => (_days[date.DayNumber >> 6] >> (date.DayNumber & 63) & 1) != 0;

    /// <summary>Forward: the nth counted day after the start. Back: the nth before it. None: the start, or the next that counts.</summary>
    public DateOnly Add(DateOnly start, int count)
    {
        if (count == 0)
        {
            return OnOrAfter(start);
        }

        var passed = UpTo(start.DayNumber);
        return count > 0
            ? Nth(passed + (long)count, start)
            : Nth(passed + (long)count + (Contains(start) ? 0 : 1), start);
    }

    /// <summary>Counted days after one date, up to and including another; negative when the second is the earlier.</summary>
    public int Between(DateOnly from, DateOnly to) => UpTo(to.DayNumber) - UpTo(from.DayNumber);

    public DateOnly OnOrAfter(DateOnly date) => Contains(date) ? date : Nth(UpTo(date.DayNumber) + 1L, date);

    public DateOnly OnOrBefore(DateOnly date) => Contains(date) ? date : Nth(UpTo(date.DayNumber), date);

    /// <summary>Day number 0, 1 January 0001, is a Monday; 64 days later the week stands one day further, so seven words come again and again.</summary>
    private static CountedDays MondayToFriday()
    {
        var days = new ulong[Words];
        for (var day = 0; day < 7 * 64; day++)
        {
            if (day % 7 < 5)
            {
                days[day >> 6] |= 1UL << (day & 63);
            }
        }

        for (var word = 7; word < Words; word++)
        {
            days[word] = days[word - 7];
        }

        days[^1] &= ulong.MaxValue >> (63 - (DateOnly.MaxValue.DayNumber & 63));
        return new CountedDays(days);
    }

    private static IEnumerable<(int Word, ulong Mask)> Masks(IEnumerable<Period> periods)
    {
        foreach (var period in periods)
        {
            var (first, last) = (period.First.DayNumber, period.Last.DayNumber);
            for (var word = first >> 6; word <= last >> 6; word++)
            {
                var from = word == first >> 6 ? ulong.MaxValue << (first & 63) : ulong.MaxValue;
                var to = word == last >> 6 ? ulong.MaxValue >> (63 - (last & 63)) : ulong.MaxValue;
                yield return (word, from & to);
            }
        }
    }

    private int UpTo(int day) => _before[day >> 6] + BitOperations.PopCount(_days[day >> 6] & (ulong.MaxValue >> (63 - (day & 63))));

    /// <summary>The nth counted day of all, looked for first near a date.</summary>
    private DateOnly Nth(long nth, DateOnly near)
    {
        if (nth < 1)
        {
            return DateOnly.MinValue;
        }

        if (nth > _before[Words])
        {
            return DateOnly.MaxValue;
        }

        var word = WordOf((int)nth, near.DayNumber >> 6);
        return DateOnly.FromDayNumber((word << 6) + Bit(_days[word], (int)nth - _before[word]));
    }

    /// <summary>The word that holds the nth day: strides that double from the near word, then halves.</summary>
    private int WordOf(int nth, int near)
    {
        var low = Math.Min(near, WordOfLastDay);
        var high = low + 1;
        for (var stride = 1; _before[low] >= nth; stride *= 2)
        {
            high = low;
            low = Math.Max(low - stride, 0);
        }

        for (var stride = 1; _before[high] < nth; stride *= 2)
        {
            low = high;
            high = Math.Min(high + stride, Words);
        }

        while (high - low > 1)
        {
            var middle = (low + high) >> 1;
            if (_before[middle] < nth)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Where the nth set bit stands, by halves.</summary>
    private static int Bit(ulong bits, int nth)
    {
        var place = 0;
        for (var width = 32; width > 0; width >>= 1)
        {
            var lower = BitOperations.PopCount(bits & ((1UL << width) - 1));
            if (lower < nth)
            {
                nth -= lower;
                place += width;
                bits >>= width;
            }
        }

        return place;
    }
}
