using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Forms;

/// <summary>A question as one form asks it: once for all, or of one of those whom the form is about.</summary>
/// <param name="Name">What it is sent under, and the id of its place on the page: <c>seen@M001</c>.</param>
/// <param name="Child">Whom it is asked about; null where it is asked once for all.</param>
public sealed record Question(string Name, Field Field, Subject? Child);

/// <summary>Questions that stand together: asked once, or for one child.</summary>
public sealed record QuestionBlock(Subject? Child, IReadOnlyList<Question> Questions);

/// <summary>A section of a form with its questions in order.</summary>
public sealed record QuestionSection(string Title, IReadOnlyList<QuestionBlock> Blocks);

/// <summary>Which questions a form asks, and of whom: the layout of a record type for those whom the form is about.</summary>
public sealed class Questions
{
    private readonly RecordType _type;

    private readonly HashSet<string> _perChild;

    public Questions(RecordType type)
    {
        _type = type;
        _perChild = type.OneFormForSiblings ? [.. type.Fields.Where(field => field.PerChild).Select(field => field.Id)] : [];

        // What hangs on an answer about one child is about that child too.
        for (var before = -1; before != _perChild.Count;)
        {
            before = _perChild.Count;
            _perChild.UnionWith(type.Fields.Where(field => _perChild.Count > 0 && Reads(field).Any(_perChild.Contains)).Select(field => field.Id));
        }
    }

    public string NameOf(string field, Subject child) => _perChild.Contains(field) ? $"{field}@{child.Id}" : field;

    /// <summary>The name of what a problem speaks of: <c>actions[2].owner</c> becomes <c>actions@M001[2].owner</c>.</summary>
    public string NameOfPath(string path, Subject child)
    {
        var end = path.IndexOfAny(['[', '.']);
        return end < 0 ? NameOf(path, child) : NameOf(path[..end], child) + path[end..];
    }

    /// <summary>Whether what a problem speaks of is asked of each.</summary>
    public bool IsOfEach(string path) => _perChild.Contains(path.Split('[', '.')[0]);

    /// <summary>The sections of the form. Why a record is saved all the same is asked beside what is missing: <see cref="WhyAllTheSame"/>.</summary>
    public IReadOnlyList<QuestionSection> For(IReadOnlyList<Subject> who) =>
        [.. _type.Sections.Select(section => new QuestionSection(section.Title, Blocks([.. section.Fields.Where(field => !GateOverride.Asks(field.Id))], who))).Where(section => section.Blocks.Count > 0)];

    public IReadOnlyList<Question> WhyAllTheSame(Subject child) =>
        [.. new[] { GateOverride.Reason, GateOverride.Why }.Select(_type.Field).OfType<Field>().Select(field => new Question(NameOf(field.Id, child), field, _perChild.Contains(field.Id) ? child : null))];

    private List<QuestionBlock> Blocks(List<Field> fields, IReadOnlyList<Subject> who)
    {
        var blocks = new List<QuestionBlock>();
        for (var at = 0; at < fields.Count;)
        {
            var own = _perChild.Contains(fields[at].Id);
            var run = fields.Skip(at).TakeWhile(field => _perChild.Contains(field.Id) == own).ToList();
            at += run.Count;
            blocks.AddRange(own
                ? who.Select(child => new QuestionBlock(child, [.. run.Select(field => new Question(NameOf(field.Id, child), field, child))]))
                : [new QuestionBlock(null, [.. run.Select(field => new Question(field.Id, field, null))])]);
        }

        return blocks;
    }

    private static IEnumerable<string> Reads(Field field) => (field.ShowWhen?.OnFields ?? []).Concat(field.RequiredWhen?.OnFields ?? []).Select(condition => condition.Field);
}
