using Plimsoll.App.Access;
using Plimsoll.App.Census;
using Plimsoll.App.Looking;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Forms;

/// <summary>That something is recorded, and what it changed.</summary>
/// <param name="Title">The type's title.</param>
/// <param name="Sentence">"Visit to Maya of 20 November 2026 recorded."</param>
/// <param name="Clock">The late promise that it answers.</param>
/// <param name="Challenge">The challenge that it raises or answers.</param>
/// <param name="Drafts">What the author has begun about the same people: perhaps it waited for this.</param>
public sealed record SavedView(
    string Title, string Sentence, IReadOnlyList<SavedRecord> Records, IReadOnlyList<(string Name, string Words)> Changes, string? Clock, string? Challenge, IReadOnlyList<DraftLine> Drafts)
{
    /// <summary>What the census finds since, in words.</summary>
    public IReadOnlyList<(string Name, string Words)> Advice { get; init; } = [];

    /// <summary>What it no longer finds.</summary>
    public IReadOnlyList<(string Name, string Words)> PutRight { get; init; } = [];
}

/// <summary>One of the records of a form.</summary>
public sealed record SavedRecord(string Id, Named Who);

/// <summary>What pages around records show: what may be recorded, and what a saved record changed. Every look is kept first.</summary>
public sealed class RecordPages(Authority authority)
{
    private readonly ClockChanges _changes = new(authority);

    private readonly ChooseRecord _choose = new(authority);

    private readonly FormPeople _people = new(authority);

    private readonly RecordForms _forms = new(authority);

    private readonly Looks _looks = new(authority);

    /// <summary>May somebody do this with a record: asked and kept before anything of it is shown.</summary>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public AccessAnswer May(Reader who, Purpose purpose, Subject about, string what)
    {
        var access = authority.Access.May(who, purpose, about);
        _looks.Keep(who, what, authority.Overview.IdOf(about), access);
        return access;
    }

    /// <summary>May somebody write a record of a type: whoever says who may see a record needs the right to restrict it.</summary>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public AccessAnswer MayWrite(Reader who, string type, Subject about) => May(who, Guard.ToWrite(type), about, "record form");

    public Shown<ChooseView> Choose(Reader who, Subject about)
    {
        var access = May(who, Purpose.Write, about, "what to record");
        return new(access, access.IsAllowed ? _choose.For(who, authority.Overview.IdOf(about)) : null);
    }

    /// <summary>Whom somebody means by a name or a reference, or what to write instead.</summary>
    public (Subject? Subject, string? Mistake) Named(Reader who, SubjectKind kind, string typed)
    {
        var type = kind switch
        {
            SubjectKind.Worker => FieldType.Worker,
            SubjectKind.Team => FieldType.Team,
            SubjectKind.CarerHousehold => FieldType.Household,
            SubjectKind.Home => FieldType.Place,
            _ => FieldType.Person,
        };
        var (id, mistake) = typed.Trim().Length == 0 ? (null, "Write whom it is about") : _people.Lookup(who).Find(type, typed.Trim());
        if (id is null)
        {
            return (null, mistake ?? $"Nobody of the name “{typed.Trim()}” is found: write the name as it is on the record, or the reference");
        }

        var subject = Subject.TryParse(id, null, out var whole) ? whole : new Subject(kind, id);
        return _people.Writable(who, subject) is { } found && found.Kind == kind ? (found, null) : (null, "You may not write in that record: ask the team that holds it");
    }

    /// <summary>A record that stands in the journal, with the others of its form; null where there is none, or not for this reader.</summary>
    public SavedView? Saved(Reader who, string id)
    {
        authority.Overview.Follow();
        if (authority.Overview.Find(id) is not { } record)
        {
            return null;
        }

        List<CaseRecord> records = [record, .. record.Occasion is null ? [] : OfOccasion(record)];
        records.RemoveAll(one => !authority.Access.May(who, Purpose.Open, one.Subject).IsAllowed);
        if (records.Count == 0 || records[0].Id != record.Id)
        {
            return null;
        }

        records.ForEach(one => May(who, Purpose.Open, one.Subject, "saved record"));
        var advice = new CensusAdvice(authority);
        var census = records.Select(one => (Name: authority.Names.Of(one.Subject), Change: advice.By(one))).ToList();
        var title = authority.Catalogue.RecordTypes.GetValueOrDefault(record.Type)?.Title ?? record.Type;
        var names = records.Select(one => authority.Names.Of(one.Subject)).ToList();
        return new SavedView(
            title,
            $"{title} of {Words.Of(record.Happened)} {Done(record)}{(names.Count > 1 ? $" for {string.Join(", ", names.SkipLast(1))} and {names[^1]}" : "")}.",
            [.. records.Select(one => new SavedRecord(one.Id, _people.Name(one.Subject)))],
            [.. records.SelectMany(one => _changes.Of(one).Select(change => (authority.Names.Of(one.Subject), change.Words)))],
            record.Text("clock"),
            record.Type == RecordTypes.Challenge ? record.Id : record.Type == RecordTypes.ChallengeAnswer ? record.About : null,
            [.. _forms.Drafts(who).Where(draft => records.Exists(one => one.Subject == draft.Subject.Subject))])
        {
            Advice = [.. census.SelectMany(one => one.Change.New.Select(finding => (one.Name, finding.Words)))],
            PutRight = [.. census.SelectMany(one => one.Change.Gone.Select(finding => (one.Name, $"{finding.Message}.")))],
        };
    }

    private static string Done(CaseRecord record) => record.Corrects?.Kind switch
    {
        CorrectionKind.Replaces => "corrected",
        CorrectionKind.Voids => "withdrawn",
        CorrectionKind.Moves => "moved",
        _ => "recorded",
    };

    /// <summary>The others that were appended with it.</summary>
    private IEnumerable<CaseRecord> OfOccasion(CaseRecord record) => _people.FamilyOf(record.Subject)
        .SelectMany(authority.Overview.RecordsOf).Where(one => one.Occasion == record.Occasion && one.Type == record.Type && one.Appended == record.Appended);
}
