namespace Plimsoll.Demo.Making;

/// <summary>When people ask for help: less in August and at Christmas, and from schools only when they are open.</summary>
internal static class Seasons
{
    /// <summary>How busy each month is, January first, against the busiest.</summary>
    private static readonly int[] Months = [95, 88, 100, 84, 91, 96, 90, 62, 85, 94, 99, 72];

    /// <summary>A working day from a day on, within so many days, by the season.</summary>
    public static DateOnly Day(Dice dice, DateOnly from, int within)
    {
        for (var turn = 0; ; turn++)
        {
            var day = from.AddDays(dice.Below(within));
            if (turn == 20 || dice.Below(100) < Months[day.Month - 1])
            {
                return day.OnWork();
            }
        }
    }

    /// <summary>A school sends what worries it on a school day; the police on any day, which the front door reads on a working day.</summary>
    public static DateOnly For(string source, DateOnly day) => source == "school" ? day.OnSchool() : day.OnWork();
}
