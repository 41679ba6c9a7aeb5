using Plimsoll.Core.Records;

namespace Plimsoll.Core.Practice.Reading;

/// <summary>Reads one record type of <c>records/*.yaml</c>: what it holds, how a form asks for it, who sees it and how long it is kept.</summary>
internal sealed class RecordTypeReader(IReadOnlyDictionary<string, CodeSet> sets, IReadOnlyDictionary<string, Role> roles, IReadOnlyDictionary<string, Retention> retention)
{
    private readonly FieldReader _fields = new(sets, roles);

    public RecordType? Read(Entry entry, string area)
    {
        var id = entry.Kebab("id");
        var title = entry.Text("title");
        var subjects = Subjects(entry);
        var oneForm = OneForm(entry, subjects);
        var fields = _fields.Fields(entry, oneForm);
        var type = new RecordType(id, title, area, subjects, [.. fields.Select(one => one.Field)])
        {
            Hint = entry.OptionalText("hint"),
            NeedsTime = NeedsTime(entry),
            OneFormForSiblings = oneForm,
            Private = FieldReader.Private(entry),
            RestrictedTo = _fields.Roles(entry, "restricted to"),
            WrittenBy = _fields.Roles(entry, "written by"),
            Keep = Keep(entry),
            Summary = Summary(entry, fields),
        };
        var sections = Sections(entry, type);
        entry.NoOtherKeys();
        type = sections is null ? type : type with { Sections = sections };
        var order = type.Sections.SelectMany(section => section.Fields).Select(field => field.Id).ToList();

        // Where the layout itself is wrong, what stands before what is not known.
        if (order.Count == fields.Count)
        {
            FieldOrder.Check([.. fields.OrderBy(one => order.IndexOf(one.Field.Id))]);
        }

        return id.Length > 0 ? type : null;
    }

    private static bool OneForm(Entry entry, IReadOnlyList<SubjectKind> subjects)
    {
        var words = entry.OptionalText("one form for");
        if (words is not (null or "sibling group"))
        {
            entry.Problem("one form for", $"\"{words}\"", "\"sibling group\"");
        }
        else if (words is not null && !subjects.Contains(SubjectKind.Child))
        {
            entry.Problem("one form for", $"\"{words}\"", "a record about a child");
        }

        return words == "sibling group";
    }

    private static bool NeedsTime(Entry entry)
    {
        var words = entry.OptionalText("happened");
        if (words is not (null or "with a time"))
        {
            entry.Problem("happened", $"\"{words}\"", "\"with a time\"");
        }

        return words == "with a time";
    }

    private Retention? Keep(Entry entry)
    {
        var rule = entry.OptionalText("keep");
        Retention? keep = null;
        if (rule is not null && !retention.TryGetValue(rule, out keep))
        {
            entry.Problem("keep", $"\"{rule}\"", "a rule of retention", Nearest.To(rule, retention.Keys));
        }

        return keep;
    }

    private static SummaryLine? Summary(Entry entry, IReadOnlyList<(Field Field, Entry Entry)> fields)
    {
        if (entry.OptionalText("summary") is not { } text)
        {
            return null;
        }

        if (SummaryLine.TryRead(text, out var line) is { } wrong)
        {
            entry.Problem("summary", wrong, "words, fields as \"{field}\", and parts that may be left out in square brackets");
            return null;
        }

        foreach (var id in line!.Fields)
        {
            if (fields.Select(one => one.Field).FirstOrDefault(field => field.Id == id) is not { } field)
            {
                entry.Problem("summary", $"\"{id}\"", "a field of the type", Nearest.To(id, fields.Select(one => one.Field.Id)));
            }
            else if (field.Type is FieldType.LongText or FieldType.Group or FieldType.Document)
            {
                entry.Problem("summary", $"\"{id}\", which is a {FieldTypes.WordFor(field.Type)}", "a field that fits on one line");
            }
            else if (field.Private is not null || field.RestrictedTo.Count > 0)
            {
                entry.Problem("summary", $"\"{id}\", which not everyone may see", "a field that everyone may see who sees the record");
            }
        }

        return line;
    }

    /// <summary>The layout, with every field in exactly one section; null where the type says nothing of it.</summary>
    private static List<Section>? Sections(Entry entry, RecordType type)
    {
        if (!entry.Has("sections"))
        {
            return null;
        }

        var sections = new List<Section>();
        var placed = new Dictionary<string, string>();
        var hasWrongName = false;
        foreach (var part in entry.Entries("sections", "title"))
        {
            var title = part.Text("title");
            if (sections.Any(section => section.Title == title))
            {
                part.Problem("title", $"\"{title}\" a second time", "each section once");
            }

            var fields = new List<Field>();
            var names = part.Lines("fields");
            if (names.Count == 0)
            {
                part.Problem("fields", "nothing", "the fields of the section in order");
            }

            foreach (var name in names)
            {
                if (type.Field(name) is not { } field)
                {
                    hasWrongName = true;
                    part.Problem("fields", $"\"{name}\"", $"a field of {type.Id}", Nearest.To(name, type.Fields.Select(one => one.Id)));
                }
                else if (!placed.TryAdd(name, title))
                {
                    part.Problem("fields", $"\"{name}\", which stands in \"{placed[name]}\"", "each field in exactly one section");
                }
                else
                {
                    fields.Add(field);
                }
            }

            part.NoOtherKeys();
            sections.Add(new Section(title, fields));
        }

        // A name that is wrong in a section is one mistake, not two.
        foreach (var field in type.Fields.Where(field => !hasWrongName && !placed.ContainsKey(field.Id)))
        {
            entry.Problem("sections", $"\"{field.Id}\" in no section", "each field in exactly one section");
        }

        return sections;
    }

    private static List<SubjectKind> Subjects(Entry entry)
    {
        var subjects = new List<SubjectKind>();
        var lines = entry.Lines("subject");
        if (lines.Count == 0)
        {
            entry.Problem("subject", "nothing", $"who the record is about: {string.Join(", ", Subject.Words)}");
        }

        foreach (var word in lines)
        {
            if (Subject.TryParseKind(word, out var kind))
            {
                subjects.Add(kind);
            }
            else
            {
                entry.Problem("subject", $"\"{word}\"", $"one of {string.Join(", ", Subject.Words)}", Nearest.To(word, Subject.Words));
            }
        }

        return subjects;
    }
}
