using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Forms;

/// <summary>Somebody as a form names them.</summary>
public sealed record Named(Subject Subject, string Name);

/// <summary>What a new form begins from.</summary>
/// <param name="For">The clock that the record is to answer.</param>
/// <param name="Clock">The breached clock that it is about.</param>
/// <param name="About">The record that it is about.</param>
/// <param name="Corrects">The record that it is to stand in the place of.</param>
public sealed record FormStart(string? For = null, string? Clock = null, string? About = null, string? Corrects = null)
{
    /// <summary>What is answered already by the link that opened it, by field: a code, yes or no, a worker's or a team's id, a day.</summary>
    public IReadOnlyDictionary<string, string> Given { get; init; } = new Dictionary<string, string>();
}

/// <summary>A form as a page shows it, with what has been typed in it so far.</summary>
public sealed record FormView
{
    public required RecordType Type { get; init; }

    /// <summary>Whose page it was opened from.</summary>
    public required Named Subject { get; init; }

    /// <summary>The others who may be ticked: the brothers and sisters whose record the author may write in.</summary>
    public required IReadOnlyList<Named> Group { get; init; }

    /// <summary>Those ticked.</summary>
    public required IReadOnlyList<Named> Who { get; init; }

    public required IReadOnlyList<QuestionSection> Sections { get; init; }

    public required TypedForm Typed { get; init; }

    /// <summary>The id of the draft, and the version that the typing follows; 0 before it is first kept.</summary>
    public required string Draft { get; init; }

    public long Version { get; init; }

    /// <summary>When it was last kept; null for a new one.</summary>
    public DateTimeOffset? Kept { get; init; }

    public IReadOnlyList<FormMistake> Mistakes { get; init; } = [];

    /// <summary>Earlier records that this one may follow, the newest first.</summary>
    public IReadOnlyList<Offered> Earlier { get; init; } = [];

    /// <summary>The late promises that it may be about.</summary>
    public IReadOnlyList<Offered> Late { get; init; } = [];

    /// <summary>What is missing before it may be saved, as the draft stands.</summary>
    public IReadOnlyList<Gap> Gaps { get; init; } = [];

    /// <summary>What the record corrects, in words; null where it corrects nothing.</summary>
    public string? Correcting { get; init; }

    /// <summary>Drafts of the same type about the same person, which the author may have meant to go on with.</summary>
    public IReadOnlyList<DraftLine> Others { get; init; } = [];

    /// <summary>What lists offer while typing, by the type of field.</summary>
    public required IReadOnlyDictionary<FieldType, IReadOnlyList<string>> Lists { get; init; }

    /// <summary>Whether a question, by its name, asks why it is saved all the same.</summary>
    public bool Asks(string name) => Gaps.Any(gap => gap.Why.Any(question => question.Name == name));

    public string NameOf(Subject child) => Who.Concat(Group).FirstOrDefault(one => one.Subject == child)?.Name ?? child.Id;
}

/// <summary>One of a list that may be chosen, in words.</summary>
public sealed record Offered(string Id, string Words);

/// <summary>One draft of its author's.</summary>
public sealed record DraftLine(string Id, Named Subject, string Type, string Title, DateTimeOffset Kept, DateOnly Ends, bool IsParted);

/// <summary>What a form says, as it will be read, before it is saved.</summary>
public sealed record CheckView
{
    public required FormView Form { get; init; }

    public required Moment Happened { get; init; }

    /// <summary>How long after it happened it is written down, in words; null on the day itself.</summary>
    public string? Late { get; init; }

    public required IReadOnlyList<CheckedFor> For { get; init; }
}

/// <summary>What a form says of one of those whom it is about.</summary>
/// <param name="Summary">The line that the timeline will show.</param>
/// <param name="LeftOut">What was typed and is not asked as the other answers stand.</param>
public sealed record CheckedFor(Named Who, string? Summary, IReadOnlyList<CheckedSection> Sections, IReadOnlyList<string> LeftOut)
{
    /// <summary>What the census would find if it were saved so, in words, where it is about none of the answers.</summary>
    public IReadOnlyList<string> Advice { get; init; } = [];

    /// <summary>What it would no longer find.</summary>
    public IReadOnlyList<string> PutRight { get; init; } = [];
}

/// <summary>One section as it will be read: only what is answered.</summary>
public sealed record CheckedSection(string Title, IReadOnlyList<CheckedAnswer> Answers);

/// <summary>One answer as it will be read, and the name of its question.</summary>
public sealed record CheckedAnswer(string Name, string Label, IReadOnlyList<string> Lines)
{
    /// <summary>What the census would find in the answer, in words.</summary>
    public IReadOnlyList<string> Advice { get; init; } = [];
}
