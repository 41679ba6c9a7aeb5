using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Plimsoll.Core.Tests.Calendar;

/// <summary>Dates from text, made dates, and properties that are tried with the same dates every time.</summary>
internal static class Made
{
    public static readonly DateOnly First = new(2010, 1, 1);

    public static readonly DateOnly Last = new(2030, 12, 31);

    /// <summary>A day of the years that the published holidays cover.</summary>
    public static Gen<DateOnly> Day => Between(First, Last);

    /// <summary>Any day at all, the first and the last often.</summary>
    public static Gen<DateOnly> AnyDay => Gen.OneOf(Gen.Elements(DateOnly.MinValue, DateOnly.MaxValue), Between(DateOnly.MinValue, DateOnly.MaxValue));

    public static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Gen<DateOnly> Between(DateOnly first, DateOnly last) =>
        Gen.Choose(first.DayNumber, last.DayNumber).Select(DateOnly.FromDayNumber);

    public static void Holds<T>(Gen<T> values, Func<T, bool> property, ulong seed = 20261121) =>
        Prop.ForAll(values.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(2000).WithReplay(seed, 1));

    public static IEnumerable<DateOnly> Every(DateOnly first, DateOnly last) =>
        Enumerable.Range(first.DayNumber, last.DayNumber - first.DayNumber + 1).Select(DateOnly.FromDayNumber);
}
