using System.Text.Json;
using Plimsoll.App.Forms;
using Plimsoll.App.Looking;
using Plimsoll.App.Recording;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Web.TagHelpers;

namespace Plimsoll.Web.Pages.Records;

/// <summary>A question on the page: what stands in it and what is wrong with it.</summary>
/// <param name="Among">The fields of the form, or of the line of a group in which it stands.</param>
public sealed record Asked(FormView Form, Question Question, IReadOnlyList<Field> Among, DateOnly Day)
{
    private const int MostRadios = 8;

    public string Name => Question.Name;

    public Field Field => Question.Field;

    public string Label => Field.Required || Field.RequiredWhen is not null || Field.Type == FieldType.Group || GateOverride.Asks(Field.Id) ? Field.Label : $"{Field.Label} (optional)";

    public string? Hint => string.Join(' ', new[] { Field.Hint, Field.Private is { } reason ? $"Private: {reason.Why}" : null, Field.RestrictedTo.Count > 0 ? $"Only seen by {string.Join(", ", Field.RestrictedTo)} and above." : null }.OfType<string>()) is { Length: > 0 } hint ? hint : null;

    public string? Value => Form.Typed[Name];

    public IReadOnlyList<string> Values => Form.Typed.All(Name);

    private IEnumerable<FormMistake> Mistakes => Form.Mistakes.Where(mistake => mistake.Name == Name);

    public string? Error => Mistakes.FirstOrDefault(mistake => mistake.Part != "time")?.Message;

    public string? TimeError => Mistakes.FirstOrDefault(mistake => mistake.Part == "time")?.Message;

    public TypedDate Date => Form.Typed.Date(Name).Read().Typed;

    public bool AsSelect => Field.Type == FieldType.Choice && Choices.Count > MostRadios;

    /// <summary>What may be chosen on the day, and what was chosen already.</summary>
    public IReadOnlyList<Choice> Choices => _choices ??= Field.Type == FieldType.YesOrNo ? [new("Yes", "yes"), new("No", "no")]
        : [.. (Field.Codes?.Values ?? []).Where(value => value.IsInUse(Day) || Values.Contains(value.Code)).Select(value => Field.Codes!.From is null
            ? new Choice(Words.Start(value.Code), value.Code, value.Means == value.Code ? null : value.Means)
            : new Choice(value.Means ?? value.Code, value.Code))];

    private IReadOnlyList<Choice>? _choices;

    public int? Longest => (int?)Field.AtMost ?? (Field.Type == FieldType.ShortText ? RecordCheck.LongestShortText : null);

    /// <summary>The lines of a group: those typed in, and one to begin with.</summary>
    public IReadOnlyList<int> Lines => Form.Typed.Lines(Name) is { Count: > 0 } lines ? lines : [1];

    public Asked In(int line, Field part) => this with { Question = new Question($"{TypedForm.Line(Name, line)}.{part.Id}", part, Question.Child), Among = Field.Fields, _choices = null };

    public DocumentReference? Document => DocumentReference.TryParse(Value, null, out var document) ? document : null;

    /// <summary>The condition for the script of the page: clauses, any of whose conditions must hold, on fields by the names they are sent under.</summary>
    public string? When => Field.ShowWhen is not { } when ? null : JsonSerializer.Serialize(when.Clauses.Select(clause => clause.AnyOf.OfType<FieldCondition>().Select(Condition)));

    public string? WhenWords => Field.ShowWhen is { } when ? ConditionWords.Of(when, Among) : null;

    private object[] Condition(FieldCondition condition) => condition switch
    {
        Compare compare => [Sent(compare.Field), Sign(compare.How), compare.Value],
        OneOf one => [Sent(one.Field), one.Not ? "not in" : "in", one.Values],
        Includes includes => [Sent(includes.Field), includes.All ? "all" : "in", includes.Values],
        Present present => [Sent(present.Field), present.Exists ? "exists" : "missing"],
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not a condition that a form knows."),
    };

    /// <summary>Within a line of a group the other field of the same line; else the other field, of the same child where it is asked of each.</summary>
    private string Sent(string field) => Name.LastIndexOf("].", StringComparison.Ordinal) is var end and >= 0 ? $"{Name[..(end + 2)]}{field}"
        : Question.Child is { } child ? new Questions(Form.Type).NameOf(field, child) : field;

    private static string Sign(Comparison how) => how switch
    {
        Comparison.Equal => "=",
        Comparison.NotEqual => "!=",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Greater => ">",
        _ => ">=",
    };

    /// <summary>Questions in order, those with the same condition together.</summary>
    public static IEnumerable<IReadOnlyList<Asked>> Runs(IEnumerable<Asked> questions)
    {
        var run = new List<Asked>();
        foreach (var asked in questions)
        {
            if (run.Count > 0 && run[0].When != asked.When)
            {
                yield return run;
                run = [];
            }

            run.Add(asked);
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }
}
