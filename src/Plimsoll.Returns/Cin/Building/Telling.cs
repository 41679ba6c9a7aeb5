using Plimsoll.Core.Records;

namespace Plimsoll.Returns.Cin.Building;

/// <summary>What a record of one child says in the codes of a census year; what it cannot say is told.</summary>
internal sealed class Telling(string child, CinYear year, Action<CinGap> gap)
{
    public CinYear Year => year;

    public void Gap(string element, DateOnly? day, string message) => gap(new CinGap(child, element, day, message));

    /// <summary>The same of a record, where it happened in the year: what came before is no matter of this census.</summary>
    public void GapOfYear(string element, CaseRecord record, string message)
    {
        if (year.Holds(record.Happened.Day))
        {
            Gap(element, record.Happened.Day, message);
        }
    }

    /// <summary>The code of a field; null where there is none, or it is none of the year.</summary>
    /// <param name="else">What the census then says: the end of a sentence.</param>
    public string? Code(CinSource field, CaseRecord? record, string @else = "It is left out")
    {
        if (field.Of(record) is not { } code)
        {
            return null;
        }

        if (PublishedCodes.OfCin.Knows(field.Codes!, code, year.ReferenceDate))
        {
            return code;
        }

        Gap(field.Element, record!.Happened.Day, $"{ReadProblem.Show(code)} is not a code of the census of {year.Name}. {@else}.");
        return null;
    }

    /// <summary>The codes of a field that may have several, each once, in the order chosen.</summary>
    public IReadOnlyList<string> Codes(CinSource field, CaseRecord record)
    {
        var chosen = field.SeveralOf(record);
        var codes = new List<string>(chosen.Count);
        foreach (var one in chosen)
        {
            if (PublishedCodes.OfCin.Knows(field.Codes!, one, year.ReferenceDate))
            {
                codes.Add(one);
            }
            else if (!IsNameOf(field.Codes!, one, chosen))
            {
                Gap(field.Element, record.Happened.Day, $"{ReadProblem.Show(one)} is not a code of the census of {year.Name}. It is left out.");
            }
        }

        return [.. codes.Distinct()];
    }

    /// <summary>The plain name by which the catalogue knows a code that is chosen too.</summary>
    private static bool IsNameOf(string set, string name, IReadOnlyList<string> chosen) => chosen.Any(code => PublishedCodes.OfCin.Find(set, code)?.Also == name);
}
