using Plimsoll.Core.Calendar;

namespace Plimsoll.Core.Practice.Reading;

/// <summary>Reads the periods of calendar standards.</summary>
internal static class PeriodPhrases
{
    private static readonly string[] Words =
        ["financial year", "working day", "2 weeks", "month", "quarter", "week", "term"];

    public static bool TryTake(Phrase phrase, out PeriodKind period)
    {
        foreach (var words in Words)
        {
            if (phrase.Take(words))
            {
                period = PeriodKind.Parse(words, null);
                return true;
            }
        }

        if (phrase.Take("year ending"))
        {
            if (!phrase.TryNumber(out var day))
            {
                throw phrase.Expected("a day and month such as \"30 November\"");
            }

            var words = $"year ending {day} {phrase.Value()}";
            return PeriodKind.TryParse(words, null, out period!) ? true : throw new PhraseException($"\"{words}\"", "a day and month such as \"30 November\"");
        }

        if (phrase.Take("year"))
        {
            period = PeriodKind.Parse("year", null);
            return true;
        }

        period = null!;
        return false;
    }

    public static PeriodKind Read(string text)
    {
        var phrase = new Phrase(text);
        if (!TryTake(phrase, out var period))
        {
            throw phrase.Expected($"a period: {string.Join(", ", Words)}, year, or year ending 30 November");
        }

        phrase.End();
        return period;
    }
}
