using Plimsoll.App.Access;
using Plimsoll.App.Census;
using Plimsoll.App.Looking;
using Plimsoll.App.Recording;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Storage;

namespace Plimsoll.App.Forms;

/// <summary>
/// The one form for every record type: opened, kept as typed, checked, and saved. What is typed is a draft from the first time it is kept, and its
/// record has the draft's id: pressed twice it is saved once.
/// </summary>
public sealed class RecordForms(Authority authority)
{
    private const int MostEarlier = 10;

    private readonly AnswerWords _words = new(authority.Names);

    private readonly ClockWords _clocks = new(authority);

    private readonly ClockAnswers _answers = new(authority.Catalogue);

    private readonly FormPeople _people = new(authority);

    private readonly DraftReading _reading = new(authority);

    /// <summary>A new form; null where there is no such person or type, or not for this author.</summary>
    public FormView? New(Reader who, Subject about, string type, FormStart start)
    {
        authority.Overview.Follow();
        if (_people.Writable(who, about, type) is not { } subject || TypeFor(type, subject) is not { } known)
        {
            return null;
        }

        var typed = new TypedForm { [TypedForm.Seen] = $"{authority.Overview.Followed}", [TypedForm.About] = start.About };
        typed.Put(TypedForm.Who, [subject.Id]);
        if (start.Corrects is { } corrects)
        {
            return Correcting(who, subject, known, corrects) is { } filled ? View(who, RecordId.New(authority.Instant), subject, known, filled) : null;
        }

        if (start.About is { } standing && Guard.ToWrite(type) == Purpose.Restrict)
        {
            return Ending(who, subject, known, standing) is { } ending ? View(who, RecordId.New(authority.Instant), subject, known, ending) : null;
        }

        if (start.For is { } promise && Answers(subject, promise).FirstOrDefault(answer => answer.Type.Id == known.Id) is { } answer)
        {
            var questions = new Questions(known);
            foreach (var (field, code) in answer.Known)
            {
                typed[questions.NameOf(field, subject)] = code;
            }

            typed[TypedForm.About] ??= answer.About;
        }

        // Where the form does not ask the time, it says none: a time that nobody sees or mends would put the record before or after others of its day.
        var now = known.NeedsTime ? authority.Now : Moment.On(authority.Today);
        if (start.Clock is { } clock && known.Field("clock") is not null)
        {
            typed["clock"] = clock;
            FormFilling.Fill(typed, TypedForm.Happened, now);
        }

        if (start.Given.Count > 0)
        {
            FormFilling.Give(typed, start.Given, known, subject, _people.Lookup(who));
            FormFilling.Fill(typed, TypedForm.Happened, now);
        }

        return View(who, RecordId.New(authority.Instant), subject, known, typed);
    }

    /// <summary>A draft of the author's; null where there is none, or its subject may not be read now.</summary>
    public FormView? Open(Reader who, string draft, IReadOnlyList<FormMistake>? mistakes = null) =>
        Find(who, draft) is { } kept && TypeFor(kept.Type, kept.Subject) is { } type
            ? View(who, kept.Id, kept.Subject, type, TypedForm.Of(kept.Fields), kept, mistakes)
            : null;

    /// <summary>Keeps what was typed, sound or not. Where another window kept the draft meanwhile both are kept, and the answer holds both.</summary>
    public DraftResult? Keep(Reader who, Subject about, string type, string draft, long version, TypedForm typed)
    {
        authority.Overview.Follow();
        return _people.Writable(who, about, type) is not { } subject || TypeFor(type, subject) is null || !IsId(draft) ? null
            : authority.Drafts.Keep(new Draft(draft, who.Account, subject, type, typed.ToJson()) { Version = version }, authority.Instant);
    }

    public IReadOnlyList<DraftLine> Drafts(Reader who) => [.. authority.Drafts.Of(who.Account, _ => true).Where(draft => IsWritable(who, draft)).Select(Line)];

    public void GiveUp(Reader who, string draft) => authority.Drafts.Delete(draft, who.Account);

    /// <summary>What must be put right before a draft may be saved.</summary>
    public IReadOnlyList<FormMistake> Mistakes(Reader who, string draft) => Find(who, draft) is { } kept ? _reading.Read(who, kept).Mistakes : [];

    /// <summary>The draft as it will be read; null where something must be put right first, or there is no such draft.</summary>
    public CheckView? Check(Reader who, string draft)
    {
        if (Find(who, draft) is not { } kept || Open(who, draft) is not { } form)
        {
            return null;
        }

        var read = _reading.Read(who, kept);
        var advice = new CensusAdvice(authority);
        return read.Mistakes.Any(mistake => !Gaps.IsAsked(mistake.Name)) || read.Happened is not { } happened ? null : new CheckView
        {
            Form = form,
            Happened = happened,
            Late = happened.Day < authority.Today ? $"Written down {Words.Of(authority.Today)}, {Words.Count(authority.Today.DayNumber - happened.Day.DayNumber, "day")} later. That is shown with the record." : null,
            For = [.. read.For.Select(one => Checked(form, Written(form, happened, one), one, advice))],
        };
    }

    /// <summary>Keeps in a draft why its record is saved all the same, as it was answered beside what is missing.</summary>
    public void KeepWhy(Reader who, string draft, TypedForm answers)
    {
        if (Find(who, draft) is { } kept && answers.Names.Where(Gaps.IsAsked).ToList() is { Count: > 0 } asked)
        {
            var typed = TypedForm.Of(kept.Fields);
            asked.ForEach(name => typed.Put(name, answers.All(name)));
            authority.Drafts.Keep(kept with { Fields = typed.ToJson() }, authority.Instant);
        }
    }

    /// <summary>Saves a draft as records: one for each of those ticked.</summary>
    /// <param name="again">The author has read what others wrote since the form was opened, and saves all the same.</param>
    public (SaveResult? Result, IReadOnlyList<FormMistake> Mistakes) Save(Reader who, string draft, bool again)
    {
        if (Find(who, draft) is not { } kept)
        {
            return (null, []);
        }

        var read = _reading.Read(who, kept);
        if (read.Mistakes.Count > 0 || read.Happened is not { } happened)
        {
            return (null, read.Mistakes);
        }

        var typed = TypedForm.Of(kept.Fields);
        if (typed[TypedForm.Corrects] is not null && Corrected(typed, kept.Subject, kept.Type) is null)
        {
            // What a page sends is not taken for what may be written.
            return (null, [new FormMistake(null, "The record to correct is not one of these: open it, and correct it from its own page")]);
        }

        var signs = authority.Access.SignsIn(who, kept.Subject);
        var result = typed[TypedForm.Corrects] is { } corrects
            ? new CorrectRecord(authority).Replace(signs, corrects, happened, read.For[0].Fields, typed[TypedForm.Reason] ?? "", kept.Id, Seen(typed, again))
            : new SaveRecord(authority).Save(signs, Filled(kept, happened, read, typed, again));
        var questions = new Questions(authority.Catalogue.RecordTypes[kept.Type]);
        return (result, [.. result.Objections.Select(objection => _reading.Mistake(objection, questions, read.For))]);
    }

    private FilledForm Filled(Draft draft, Moment happened, FormRead read, TypedForm typed, bool again) =>
        new(draft.Type, happened, [.. read.For.Select((one, place) => new FilledFor(one.Subject)
        {
            Record = place == 0 ? draft.Id : RecordId.FromKey("sibling", draft.Id, one.Subject.ToString()),
            Own = one.Fields,
            About = _people.AboutOf(typed[TypedForm.About], one.Subject),
        })])
        {
            Seen = Seen(typed, again),
        };

    private long? Seen(TypedForm typed, bool again) => again ? authority.Overview.Followed : long.TryParse(typed[TypedForm.Seen], out var seen) ? seen : null;

    /// <summary>The record as it would be saved, as far as it is read from it.</summary>
    private CaseRecord Written(FormView form, Moment happened, ReadFor one) => Corrected(form.Typed, form.Subject.Subject, form.Type.Id) is { } stands
        ? stands with { Id = form.Draft, Happened = happened, Fields = one.Fields, Corrects = new Correction(stands.Id, CorrectionKind.Replaces, form.Typed[TypedForm.Reason]) }
        : new CaseRecord { Id = form.Draft, Subject = one.Subject, Type = form.Type.Id, Happened = happened, Fields = one.Fields, About = _people.AboutOf(form.Typed[TypedForm.About], one.Subject) };

    /// <summary>What stands of the record that is corrected; null where none is, or it is of somebody else or another type.</summary>
    private CaseRecord? Corrected(TypedForm typed, Subject subject, string type) =>
        typed[TypedForm.Corrects] is { } wrong && authority.Overview.LastOf(wrong) is { } stands && authority.Overview.IdOf(stands.Subject) == subject && stands.Type == type ? stands : null;

    private CheckedFor Checked(FormView form, CaseRecord record, ReadFor one, CensusAdvice advice)
    {
        var questions = new Questions(form.Type);
        var census = advice.IfSaved(record);
        var beside = census.New.ToLookup(finding => form.Type.Fields.FirstOrDefault(field => one.Fields.ContainsKey(field.Id) && finding.PointsTo(form.Type.Id, field.Id))?.Id);
        return new CheckedFor(
            new Named(one.Subject, authority.Names.Of(one.Subject)),
            form.Type.Summary?.Of(record, form.Type, _words.Word),
            [.. form.Type.Sections
                .Select(section => new CheckedSection(section.Title, [.. section.Fields.Where(field => one.Fields.ContainsKey(field.Id) && !GateOverride.Asks(field.Id))
                    .Select(field => new CheckedAnswer(questions.NameOf(field.Id, one.Subject), field.Label, field.Id == "clock" ? [PromiseOf(one.Subject, one.Fields["clock"].ToString()!)] : _words.Of(field, one.Fields[field.Id])) { Advice = [.. beside[field.Id].Select(finding => finding.Words)] })]))
                .Where(section => section.Answers.Count > 0)],
            one.LeftOut)
        {
            Advice = [.. beside[null].Select(finding => finding.Words)],
            PutRight = [.. census.Gone.Select(finding => $"{finding.Message}.")],
        };
    }

    private FormView View(Reader who, string draft, Subject subject, RecordType type, TypedForm typed, Draft? kept = null, IReadOnlyList<FormMistake>? mistakes = null)
    {
        var ticked = _people.Ticked(who, subject, type, typed);
        return new FormView
        {
            Type = type,
            Subject = _people.Name(subject),
            Group = typed[TypedForm.Corrects] is null ? _people.Group(who, subject, type) : [],
            Who = ticked,
            Sections = new Questions(type).For([.. ticked.Select(one => one.Subject)]),
            Gaps = kept is null ? [] : _reading.Read(who, kept).Gaps,
            Typed = typed,
            Draft = draft,
            Version = kept?.Version ?? 0,
            Kept = kept?.Saved,
            Mistakes = mistakes ?? [],
            Earlier = Earlier(who, subject, type, typed[TypedForm.About]),
            Late = type.Field("clock") is null ? [] : Late(subject, typed["clock"]),
            Correcting = typed[TypedForm.Corrects] is { } corrected && authority.Overview.Find(corrected) is { } wrong ? $"{type.Title} of {Words.Of(wrong.Happened)}" : null,
            Others = kept is not null ? [] : [.. authority.Drafts.Of(who.Account, one => one == subject).Where(other => other.Type == type.Id && other.Id != draft).Select(Line)],
            Lists = type.Fields.Concat(type.Fields.SelectMany(field => field.Fields)).Select(field => field.Type).Distinct()
                .Where(kind => kind is FieldType.Worker or FieldType.Team or FieldType.Place or FieldType.Household)
                .ToDictionary(kind => kind, _people.Lookup(who).Offers),
        };
    }

    private TypedForm? Correcting(Reader who, Subject subject, RecordType type, string corrects)
    {
        if (authority.Overview.LastOf(corrects) is not { Corrects: not { Kind: CorrectionKind.Voids } } stands || stands.Subject != subject || stands.Type != type.Id)
        {
            return null;
        }

        var typed = FormFilling.Of(stands, type, _people.Lookup(who));
        FormFilling.Fill(typed, TypedForm.Happened, stands.Happened);
        typed.Put(TypedForm.Who, [subject.Id]);
        typed[TypedForm.Seen] = $"{authority.Overview.Followed}";
        typed[TypedForm.Corrects] = stands.Id;
        return typed;
    }

    /// <summary>The form that ends a restriction or a naming: whom and what it was stands in it, and why it ends is asked.</summary>
    private TypedForm? Ending(Reader who, Subject subject, RecordType type, string standing)
    {
        if (authority.Overview.Find(standing) is not { } stands || authority.Overview.IdOf(stands.Subject) != subject || stands.Type != type.Id)
        {
            return null;
        }

        var fields = stands.Fields.Where(field => field.Key is "list" or "person").Append(KeyValuePair.Create("step", FieldValue.Of(type.Field("step")!.Codes!.Values[^1].Code)));
        var typed = FormFilling.Of(stands with { Fields = new Dictionary<string, FieldValue>(fields) }, type, _people.Lookup(who));
        typed.Put(TypedForm.Who, [subject.Id]);
        FormFilling.Fill(typed, TypedForm.Happened, Moment.On(authority.Today));
        typed[TypedForm.Seen] = $"{authority.Overview.Followed}";
        return typed;
    }

    /// <summary>The earlier steps of the same, and what the standards let such a record be about.</summary>
    private IReadOnlyList<Offered> Earlier(Reader who, Subject subject, RecordType type, string? chosen)
    {
        var followed = _answers.MayFollow(type);
        return [.. authority.Overview.Timeline(subject, null).Records
            .Where(record => record.Subject == subject && (record.Id == chosen || followed.Contains(record.Type) || (record.Type == type.Id && type.Field("step") is not null)))
            .Reverse().Take(MostEarlier).Select(record => new Offered(record.Id, $"{Line(who, record)}, {Words.Of(record.Happened)}"))];
    }

    /// <summary>What a list calls a record: its line on the timeline after its title, where it does not begin with it.</summary>
    private string Line(Reader who, CaseRecord record)
    {
        var type = authority.Catalogue.RecordTypes[record.Type];
        return new Sight(authority, who, record).Why(type) is not null || type.Summary?.Of(record, type, _words.Word) is not { Length: > 0 } line ? type.Title
            : line.StartsWith(type.Title, StringComparison.OrdinalIgnoreCase) ? line : $"{type.Title}: {line}";
    }

    private IReadOnlyList<Offered> Late(Subject subject, string? chosen) =>
        [.. authority.Clocks.Rows(subject, new ClockQuery(authority.Now), authority.Overview.Coverage()).Where(row => row.Clock.Breached is not null)
            .Select(row => new Offered(row.Clock.Id, Words.Sentence(_clocks.View(row, authority.Today)))).OrderByDescending(one => one.Id == chosen)];

    private string PromiseOf(Subject subject, string clock) => Late(subject, clock).FirstOrDefault(one => one.Id == clock)?.Words ?? "A promise that is no longer late";

    /// <summary>The records that would answer one open clock.</summary>
    private IReadOnlyList<ClockAnswer> Answers(Subject subject, string clock) =>
        authority.Clocks.Rows(subject, new ClockQuery(authority.Now), authority.Overview.Coverage()).FirstOrDefault(row => row.Clock.Id == clock) is { } row ? _answers.Of(row.Clock) : [];

    private Draft? Find(Reader who, string draft)
    {
        authority.Overview.Follow();
        return authority.Drafts.Find(draft, who.Account, _ => true) is { } kept && IsWritable(who, kept) ? kept : null;
    }

    private bool IsWritable(Reader who, Draft draft) => _people.Writable(who, draft.Subject, draft.Type) is not null;

    private RecordType? TypeFor(string type, Subject subject) =>
        authority.Catalogue.RecordTypes.TryGetValue(type, out var known) && known.Subjects.Contains(subject.Kind) && !RecordTypes.NotOfForms.Contains(type) ? known : null;

    private DraftLine Line(Draft draft) => new(
        draft.Id, _people.Name(draft.Subject), draft.Type, authority.Catalogue.RecordTypes.GetValueOrDefault(draft.Type)?.Title ?? draft.Type, draft.Saved, London.DayOf(draft.Ends), draft.PartedFrom is not null);

    private static bool IsId(string draft) => Guid.TryParseExact(draft, "D", out _);
}
