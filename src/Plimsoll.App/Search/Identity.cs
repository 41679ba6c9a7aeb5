using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Search;

/// <summary>Who somebody is, from their records as they stand: what they are called, what else they may be found by.</summary>
/// <param name="Name">What to call them: the name they are known by, or the legal name, or their id where there is none.</param>
/// <param name="Names">Every name, the present first.</param>
/// <param name="Places">Addresses and postcodes that may be found; never those that are withheld.</param>
/// <param name="Numbers">Numbers, references and phones, digits and letters only.</param>
public sealed record Identity(Subject Subject, string Name, IReadOnlyList<string> Names, DateOnly? Born, IReadOnlyList<string> Places, IReadOnlyList<string> Numbers)
{
    /// <summary>The record types that say who somebody is.</summary>
    public static readonly IReadOnlySet<string> Types = new HashSet<string>
    {
        RecordTypes.PersonName, RecordTypes.TeamName, RecordTypes.Address, RecordTypes.ContactDetail, RecordTypes.IdentityNumber, RecordTypes.ChildDetails, RecordTypes.Birth,
    };

    public static Identity Of(Timeline timeline)
    {
        var records = timeline.Records.Where(record => Types.Contains(record.Type)).Reverse().ToList();
        var names = records.Where(record => record.Type is RecordTypes.PersonName or RecordTypes.TeamName)
            .OrderBy(record => Rank(record.Text("kind"))).Select(Full).Where(name => name.Length > 0).Distinct().ToList();
        return new Identity(
            timeline.Subject,
            names.FirstOrDefault() ?? timeline.Subject.Id,
            names,
            records.Select(record => record.Text("birth-date")).FirstOrDefault(date => date is not null) is { } text && Moment.TryParse(text, null, out var born) ? born.Day : null,
            [.. records.Where(record => record.Type == RecordTypes.Address && record.Text("withheld") != "yes").SelectMany(Place)],
            [.. records.SelectMany(Number).Append(Spelling.Plain(timeline.Subject.Id)).Distinct()]);
    }

    private static int Rank(string? kind) => kind switch
    {
        "known as" => 0,
        "legal" or null => 1,
        "short" => 2,
        _ => 3,
    };

    private static string Full(CaseRecord record) => record.Text("name") ?? string.Join(' ', new[] { record.Text("given"), record.Text("family") }.Where(part => !string.IsNullOrWhiteSpace(part)));

    private static IEnumerable<string> Place(CaseRecord record)
    {
        if (record.Text("lines") is { } lines)
        {
            foreach (var word in Spelling.Words(lines))
            {
                yield return word;
            }
        }

        if (record.Text("postcode") is { } postcode)
        {
            yield return Spelling.Plain(postcode);
        }
    }

    private static IEnumerable<string> Number(CaseRecord record) => new[]
    {
        record.Text("number"), record.Text("value"), record.Text("nhs-number"), record.Text("unique-pupil-number"), record.Text("former-pupil-number"),
    }.OfType<string>().Select(Spelling.Plain).Where(number => number.Length > 0);
}
