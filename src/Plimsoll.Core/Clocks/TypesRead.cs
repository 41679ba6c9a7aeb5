using System.Collections;
using System.Runtime.CompilerServices;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Clocks;

/// <summary>
/// The record types that the standards of a kind of subject, and what follows their breaches, may ask a timeline for: too many rather than too few.
/// A worker's timeline holds whatever the worker signed, and a family's whatever happened to its children; few of it is asked for.
/// </summary>
internal sealed class TypesRead(Catalogue catalogue)
{
    /// <summary>What the engine and the ladders ask for by name. Visits are asked for by some ladders only, and are many.</summary>
    private static readonly IReadOnlyList<string> ByCode =
    [
        RecordTypes.Absence, RecordTypes.Agreement, RecordTypes.Allocation, RecordTypes.Birth, RecordTypes.BoardMeeting, RecordTypes.BreachHeard, RecordTypes.ChairCheck, RecordTypes.Challenge,
        RecordTypes.ChildDetails, RecordTypes.Conference, RecordTypes.Death, RecordTypes.EmploymentChange, RecordTypes.Escalation, RecordTypes.Finding, RecordTypes.FindingClosed, RecordTypes.LookedAfterReview,
        RecordTypes.MigrationReview, RecordTypes.NotApplicable, RecordTypes.Notice, RecordTypes.OversightNote, RecordTypes.PanelDecision, RecordTypes.Post, RecordTypes.PostHolding, RecordTypes.Sitting,
        RecordTypes.TeamRecord,
    ];

    private readonly Dictionary<SubjectKind, HashSet<string>> _of = Enum.GetValues<SubjectKind>().ToDictionary(kind => kind, kind => Named(catalogue, kind));

    public IReadOnlySet<string> this[SubjectKind kind] => _of[kind];

    /// <summary>The record types that phrases name, and those from which the spells that they name are read.</summary>
    public static HashSet<string> By(Catalogue catalogue, params IEnumerable<object> phrases)
    {
        var words = new HashSet<string>();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        Walk(phrases, words, seen);
        for (var before = -1; before != words.Count;)
        {
            before = words.Count;
            Walk(words.ToList().Where(catalogue.Spells.ContainsKey).Select(id => catalogue.Spells[id]), words, seen);
        }

        words.IntersectWith(catalogue.RecordTypes.Keys);
        return words;
    }

    private static HashSet<string> Named(Catalogue catalogue, SubjectKind kind)
    {
        var standards = catalogue.Versions.Values.SelectMany(versions => versions).Where(standard => standard.Subject == kind && ClockEngine.Runs(standard)).ToList();
        var ladders = standards.Select(standard => catalogue.Ladders.GetValueOrDefault(standard.Ladder)).OfType<Ladder>().Distinct().ToList();
        HashSet<string> named = [.. ByCode, .. By(catalogue, [.. standards, .. ladders, .. catalogue.Spells.Values.Where(spell => spell.Subject == kind)])];
        if (ladders.Exists(ladder => ladder.Steps.Any(step => step.Answer == StepAnswer.Visit)))
        {
            named.Add(RecordTypes.Visit);
        }

        return named;
    }

    /// <summary>Every word in a phrase, however deep it stands: a kind of phrase that is added is found without being named here.</summary>
    private static void Walk(object? phrase, HashSet<string> words, HashSet<object> seen)
    {
        switch (phrase)
        {
            case null:
                return;
            case string word:
                words.Add(word);
                return;
            case ITuple parts:
                for (var i = 0; i < parts.Length; i++)
                {
                    Walk(parts[i], words, seen);
                }

                return;
            case IEnumerable many:
                foreach (var one in many)
                {
                    Walk(one, words, seen);
                }

                return;
        }

        if (phrase.GetType().Namespace != typeof(Standard).Namespace || phrase is Enum || !seen.Add(phrase))
        {
            return;
        }

        foreach (var property in phrase.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0))
        {
            Walk(property.GetValue(phrase), words, seen);
        }
    }
}
