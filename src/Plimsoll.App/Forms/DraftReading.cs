using Plimsoll.App.Access;
using Plimsoll.App.Recording;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Storage;

namespace Plimsoll.App.Forms;

/// <summary>Reads a draft as the records that it would become, with everything that must still be put right and the place of each.</summary>
internal sealed class DraftReading(Authority authority)
{
    private readonly FormPeople _people = new(authority);

    private readonly SaveRecord _save = new(authority);

    private readonly Gaps _gaps = new(authority);

    public FormRead Read(Reader who, Draft draft)
    {
        var type = authority.Catalogue.RecordTypes[draft.Type];
        var typed = TypedForm.Of(draft.Fields);
        var ticked = _people.Ticked(who, draft.Subject, type, typed);
        var read = new FormReading(type, _people.Lookup(who)).Read(typed, [.. ticked.Select(one => one.Subject)]);
        var mistakes = new List<FormMistake>();
        if (ticked.Count == 0)
        {
            mistakes.Add(new FormMistake(TypedForm.Who, "Tick at least one child: whom is it about?"));
        }

        if (read.Happened is null && !read.Mistakes.Any(mistake => mistake.Name == TypedForm.Happened))
        {
            mistakes.Add(new FormMistake(TypedForm.Happened, "Say when it happened", "day"));
        }

        mistakes.AddRange(read.Mistakes);
        var questions = new Questions(type);
        var gaps = read.Happened is { } at ? read.For.SelectMany(one => _gaps.Of(Record(draft, type, one, typed, at, who), questions)).ToList() : [];
        read = read with { Gaps = gaps, For = [.. read.For.Select(one => Gaps.Kept(one, type, gaps))] };
        foreach (var one in read.For)
        {
            mistakes.AddRange(_save.Unready(Record(draft, type, one, typed, read.Happened ?? authority.Now, who))
                .Select(objection => Mistake(objection with { Whose = read.For.Count > 1 && objection.Field is { } path && questions.IsOfEach(path) ? one.Subject : null }, questions, [one], typed))
                .Where(mistake => !mistakes.Exists(other => other.Name == mistake.Name)));
        }

        if (typed[TypedForm.Corrects] is not null && NoteText.Length(typed[TypedForm.Reason] ?? "") < CorrectRecord.ShortestReason)
        {
            mistakes.Add(new FormMistake(TypedForm.Reason, "Say what was wrong, in a few words: whoever reads it later must understand"));
        }

        return read with { Mistakes = [.. mistakes.Distinct()] };
    }

    private CaseRecord Record(Draft draft, RecordType type, ReadFor one, TypedForm typed, Moment happened, Reader who) => new()
    {
        Id = draft.Id,
        Subject = one.Subject,
        Type = type.Id,
        Happened = happened,
        Recorded = authority.Now,
        Author = authority.Access.SignsIn(who, one.Subject).As(authority),
        Fields = one.Fields,
        About = _people.AboutOf(typed[TypedForm.About], one.Subject),
        Corrects = typed[TypedForm.Corrects] is { } wrong ? new Correction(wrong, CorrectionKind.Replaces, typed[TypedForm.Reason] ?? "") : null,
    };

    /// <summary>A problem led to its place on the page; that the time is missing belongs to the question when it happened.</summary>
    public FormMistake Mistake(Objection objection, Questions questions, IReadOnlyList<ReadFor> read, TypedForm? typed = null)
    {
        var words = objection.Words.TrimEnd('.');
        if (objection.Field is not { } path)
        {
            return objection.Rule == "form" ? new FormMistake(TypedForm.Happened, words, words.StartsWith("Give the time", StringComparison.Ordinal) ? "time" : "day") : new FormMistake(null, words);
        }

        var child = objection.Whose ?? read[0].Subject;
        var named = objection.Whose is { } whose ? $"{authority.Names.Of(whose)}: {words}" : words;
        var name = questions.NameOfPath(path, child);
        return new FormMistake(typed is null ? name : AsTyped(name, typed), named);
    }

    /// <summary>A record counts the lines of a group that are filled in; the page, all of them.</summary>
    private static string AsTyped(string name, TypedForm typed)
    {
        var open = name.IndexOf('[', StringComparison.Ordinal);
        var close = open < 0 ? -1 : name.IndexOf(']', open);
        return close > 0 && int.TryParse(name.AsSpan(open + 1, close - open - 1), out var number) && FormReading.Filled(typed, name[..open]) is var filled && number <= filled.Count
            ? TypedForm.Line(name[..open], filled[number - 1]) + name[(close + 1)..]
            : name;
    }
}
