using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Oversight;

/// <summary>
/// Whether an oversight note says something: about this child, in words of its own. A note that does not is refused, and counts for nothing where it came
/// from elsewhere. Audit tool, section 4.
/// </summary>
public sealed class NoteContent(Catalogue catalogue)
{
    /// <summary>Fewer characters than these say nothing.</summary>
    public const int FewestCharacters = 40;

    /// <summary>The cause for which one text may stand in many notes, with a line for each child.</summary>
    public const string PartnerCause = "partner";

    private static readonly (string Field, string Title, string Ask)[] Fields =
    [
        ("impact", "Impact on this child", "What is the child living with while this is late? If it is nothing, say how you know."),
        ("safety", "What keeps the child safe meanwhile", "Who sees the child, when, and what will they look for? Or say why there is no present risk."),
    ];

    private readonly NoteText _text = new(catalogue);

    /// <summary>It is long enough and more than stock words, whatever stood elsewhere.</summary>
    public bool Says(CaseRecord note) => Array.TrueForAll(Fields, field => Says(note.Text(field.Field) ?? ""));

    private bool Says(string text) => NoteText.Length(text) >= FewestCharacters && !_text.IsStock(text);

    /// <summary>What is missing, field by field.</summary>
    /// <param name="used">Whether a text, bare, has stood in another note. Given the bare text; it never says in whose.</param>
    /// <param name="names">The names of the child, which do not make a text another one.</param>
    public IReadOnlyList<Objection> Objections(CaseRecord note, Func<string, TextUse>? used = null, IReadOnlyList<string>? names = null)
    {
        var bulk = note.Text("cause") == PartnerCause && note.Text("line") is not null;
        var found = Fields.Select(field => Objection(note, field, bulk ? use => use == TextUse.ThisChild : use => use != TextUse.New, used, names ?? [])).ToList();
        if (bulk)
        {
            found.Add(Objection(note, ("line", "What it means for this child", "One note for many children needs a line for each: what does the wait mean for this one?"), use => use != TextUse.New, used, names ?? []));
        }

        return [.. found.OfType<Objection>()];
    }

    private Objection? Objection(CaseRecord note, (string Field, string Title, string Ask) field, Func<TextUse, bool> refused, Func<string, TextUse>? used, IReadOnlyList<string> names)
    {
        var text = note.Text(field.Field) ?? "";
        var length = NoteText.Length(text);
        if (length == 0)
        {
            return new Objection("note-says-nothing", field.Field, $"{field.Title} is empty. {field.Ask}");
        }

        if (length < FewestCharacters)
        {
            return new Objection("note-says-nothing", field.Field, $"{field.Title} is short: {length} characters, and {FewestCharacters} are the least. {field.Ask}");
        }

        if (_text.IsStock(text))
        {
            return new Objection("note-says-nothing", field.Field, $"{field.Title}: these words would fit any child. {field.Ask}");
        }

        var use = used?.Invoke(NoteText.Bare(text, names)) ?? TextUse.New;
        return !refused(use) ? null
            : use == TextUse.ThisChild ? new Objection("note-repeats", field.Field, $"{field.Title}: the last note said the same. What has changed since, or why has nothing?")
            : new Objection("note-repeats", field.Field, $"{field.Title}: the same words stand in a note about another child. Say what is so for this one.");
    }
}
