using System.Globalization;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.Returns.Cin;

/// <summary>The natural key of a row: its kind, its key date and which one it is among rows alike. Steps of the same item share it.</summary>
internal readonly record struct CinKey(string Kind, string Date, int Ordinal);

/// <summary>Gathers the records of one child, gives them their ids and judges their dates.</summary>
internal sealed class CinChildWriter(CinChild child, string id, Action<ReadProblem> report, Action<string>? deny)
{
    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly DateOnly Latest = new(2100, 12, 31);

    private readonly List<CaseRecord> _records = [];
    private readonly Dictionary<(string Kind, string Date), int> _counts = [];
    private readonly Subject _subject = new(SubjectKind.Child, id);

    public IReadOnlyList<CaseRecord> Records => _records;

    /// <summary>The key of a row that is the next of its kind on its date.</summary>
    public CinKey Key(string kind, DateOnly? day)
    {
        var date = day is null ? "" : Iso(day.Value);
        var ordinal = _counts[(kind, date)] = _counts.GetValueOrDefault((kind, date)) + 1;
        return new CinKey(kind, date, ordinal);
    }

    /// <summary>Adds a record and answers its id.</summary>
    /// <param name="step">What tells this record from others of the same row.</param>
    public string Add(CinKey key, string step, string type, DateOnly day, string? about, CinFields fields)
    {
        var record = new CaseRecord
        {
            Id = IdOf(key, step),
            Subject = _subject,
            Type = type,
            Happened = Moment.On(day),
            Fields = fields.Values,
            About = about,
            Source = CinRecords.Source,
        };
        _records.Add(record);
        return record.Id;
    }

    /// <summary>The row says that what this record would say is not so.</summary>
    public void Deny(CinKey key, string step) => deny?.Invoke(IdOf(key, step));

    /// <summary>The day of a row's key date. Reports one that is missing; one that is not a date the reader has reported.</summary>
    public DateOnly? KeyDay(CinRow row, string element, string without)
    {
        var cell = row.Cell(element);
        if (cell.IsMissing)
        {
            Report(row, element, cell, $"{element} is missing, so {without}.");
            return null;
        }

        return Day(row, element, cell);
    }

    /// <summary>The day of a date that may be missing.</summary>
    public DateOnly? Day(CinRow row, string element) => Day(row, element, row.Cell(element));

    public DateOnly? Day(CinRow row, string element, Cell cell)
    {
        if (cell.Date is not { } day)
        {
            return null;
        }

        if (day >= Earliest && day <= Latest)
        {
            return day;
        }

        Report(row, element, cell, $"The year {day.Year} cannot be right, so no record is made of this date.");
        return null;
    }

    public void Report(CinRow row, string element, Cell cell, string message)
    {
        string?[] place = [child.Name, row is CinEpisodeRow { Episode: var around } ? around.Name : null, row is CinChild ? null : row.Name, element];
        report(new ReadProblem(cell.Line, string.Join(", ", place.Where(name => name is { Length: > 0 })), ReadProblem.Show(cell.Raw), message, cell.Column));
    }

    /// <summary>Who the child is, and what is dated by the first referral.</summary>
    public void WritePerson(CinHeader header)
    {
        var who = child.ChildIdentifiers;
        var what = child.ChildCharacteristics;
        var born = Day(who, "PersonBirthDate");
        var expected = Day(who, "ExpectedPersonBirthDate");
        var fields = CinMap.Details.Fields()
            .With(CinMap.BirthDate.Field!, born)
            .WithCode(CinMap.Sex.Field!, CinMap.Sex.Codes!, who.Sex.IsMissing ? who.GenderCurrent : who.Sex)
            .With(CinMap.Ethnicity, what)
            .With(CinMap.Upn, who)
            .With(CinMap.FormerUpn, who)
            .With(CinMap.NoUpn, who);

        // Who a child not yet born is, is known with the first referral, and not on the day on which the birth is expected.
        if ((born ?? (expected is null ? header.ReferenceDay : FirstReferral() ?? expected)) is { } known)
        {
            Add(Key("child-details", null), "", CinMap.Details.Type, known, null, fields);
        }
        else
        {
            Report(who, "PersonBirthDate", who.PersonBirthDate, "There is no date of birth, and the census gives no reference date, so no details of the child are made.");
        }

        if (Day(who, "PersonDeathDate") is { } died)
        {
            Add(Key("death", null), "", CinMap.Death.Type, died, null, CinMap.Death.Fields());
        }

        WriteFromFirstReferral(who, what, born is null ? expected : null);
    }

    private void WriteFromFirstReferral(CinIdentifiers who, CinCharacteristics what, DateOnly? expected)
    {
        var kinds = what.Disabilities.Select(row => row.Disability).Where(cell => cell.Text is { } code && code != "NONE" && PublishedCodes.OfCin.Knows("dfe.disability", code)).ToList();
        if (expected is null && kinds.Count == 0)
        {
            return;
        }

        // A date that cannot be right is reported once, with its referral.
        if (FirstReferral() is not { } first)
        {
            var (row, element, cell) = expected is null ? (what, "Disabilities", kinds[0]) : ((CinRow)who, "ExpectedPersonBirthDate", who.ExpectedPersonBirthDate);
            Report(row, element, cell, "No referral has a usable date, so this has none and no record is made of it.");
            return;
        }

        if (expected is not null)
        {
            Add(Key("pregnancy", null), "", CinMap.Pregnancy.Type, first, null, CinMap.Pregnancy.Fields().With(CinMap.ExpectedDate.Field!, expected));
        }

        if (kinds.Count > 0)
        {
            Add(Key("disability", null), "", CinMap.Disability.Type, first, null, CinMap.Disability.Fields().WithCodes(CinMap.Disabilities.Field!, CinMap.Disabilities.Codes!, kinds));
        }
    }

    private DateOnly? FirstReferral() => child.CINdetails.Select(episode => episode.CINreferralDate.Date).Where(day => day >= Earliest && day <= Latest).Min();

    private string IdOf(CinKey key, string step)
    {
        var ordinal = key.Ordinal.ToString(CultureInfo.InvariantCulture);
        return child.Occurrence == 1
            ? RecordId.FromKey("cin", id, key.Kind, step, key.Date, ordinal)
            : RecordId.FromKey("cin", id, key.Kind, step, key.Date, ordinal, child.Occurrence.ToString(CultureInfo.InvariantCulture));
    }

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
