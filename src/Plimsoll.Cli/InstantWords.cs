using System.Globalization;
using Plimsoll.Core.Calendar;

namespace Plimsoll.Cli;

/// <summary>An instant as people say it: the day and the time in London.</summary>
internal static class InstantWords
{
    public static string Of(DateTimeOffset instant) =>
        string.Create(CultureInfo.InvariantCulture, $"{London.DayOf(instant):d MMMM yyyy} at {London.TimeOf(instant):HH:mm}");
}
