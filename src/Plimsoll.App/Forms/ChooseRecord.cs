using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Forms;

/// <summary>What may be recorded about somebody: first what keeps a promise that runs, then every type by area.</summary>
public sealed record ChooseView(Named Subject, IReadOnlyList<PromiseToKeep> Promises, IReadOnlyList<AreaOfRecords> Areas);

/// <summary>A promise that runs, and the records that would keep it.</summary>
public sealed record PromiseToKeep(ClockView Clock, string Id, IReadOnlyList<RecordType> Types);

/// <summary>The record types of one area.</summary>
public sealed record AreaOfRecords(string Title, IReadOnlyList<RecordType> Types);

/// <summary>Works out what may be recorded about somebody.</summary>
public sealed class ChooseRecord(Authority authority)
{
    private readonly ClockAnswers _answers = new(authority.Catalogue);

    private readonly ClockWords _words = new(authority);

    /// <param name="subject">The id under which the record stands.</param>
    public ChooseView For(Subject subject)
    {
        authority.Overview.Follow();
        var promises = authority.Clocks.Rows(subject, new ClockQuery(authority.Now), authority.Overview.Coverage())
            .Select(row => (row, Types: _answers.Of(row.Clock).Select(answer => answer.Type).ToList()))
            .Where(pair => pair.Types.Count > 0)
            .OrderBy(pair => pair.row.Clock.State == ClockState.Breached ? 0 : 1).ThenBy(pair => ClockWords.IsSafety(pair.row.Clock.Standard) ? 0 : 1).ThenBy(pair => pair.row.Clock.Due)
            .Select(pair => new PromiseToKeep(_words.View(pair.row, authority.Today), pair.row.Clock.Id, pair.Types));
        var areas = authority.Catalogue.RecordTypes.Values.Where(type => type.Subjects.Contains(subject.Kind) && !RecordTypes.NotOfForms.Contains(type.Id) && Guard.ToWrite(type.Id) == Purpose.Write)
            .GroupBy(type => type.Area).Select(area => new AreaOfRecords(Words.Start(area.Key.Replace('-', ' ')), [.. area.OrderBy(type => type.Title, StringComparer.Ordinal)]));
        return new ChooseView(new Named(subject, authority.Names.Of(subject)), [.. promises], [.. areas.OrderBy(area => area.Title, StringComparer.Ordinal)]);
    }
}
