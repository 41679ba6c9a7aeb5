using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.App.Recording;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Forms;

/// <summary>What may be recorded about somebody: first what keeps a promise that runs, then every type by area.</summary>
public sealed record ChooseView(Named Subject, IReadOnlyList<PromiseToKeep> Promises, IReadOnlyList<AreaOfRecords> Areas);

/// <summary>A promise that runs, and the records that would keep it.</summary>
/// <param name="Types">Those that this reader may write.</param>
/// <param name="Whose">Of the others, whose each is to write, in sentences.</param>
public sealed record PromiseToKeep(ClockView Clock, string Id, IReadOnlyList<RecordType> Types, IReadOnlyList<string> Whose);

/// <summary>The record types of one area.</summary>
public sealed record AreaOfRecords(string Title, IReadOnlyList<RecordType> Types);

/// <summary>Works out what may be recorded about somebody.</summary>
public sealed class ChooseRecord(Authority authority)
{
    private readonly ClockAnswers _answers = new(authority.Catalogue);

    private readonly ClockWords _words = new(authority);

    private readonly WhoWrites _writes = new(authority);

    /// <param name="subject">The id under which the record stands.</param>
    public ChooseView For(Reader reader, Subject subject)
    {
        authority.Overview.Follow();
        var promises = authority.Clocks.Rows(subject, new ClockQuery(authority.Now), authority.Overview.Coverage())
            .Select(row => (row, Types: _answers.Of(row.Clock).Select(answer => answer.Type).ToList()))
            .Where(pair => pair.Types.Count > 0)
            .OrderBy(pair => pair.row.Clock.State == ClockState.Breached ? 0 : 1).ThenBy(pair => ClockWords.IsSafety(pair.row.Clock.Standard) ? 0 : 1).ThenBy(pair => pair.row.Clock.Due)
            .Select(pair => new PromiseToKeep(
                _words.View(pair.row, authority.Today),
                pair.row.Clock.Id,
                [.. pair.Types.Where(IsTheirs)],
                [.. pair.Types.Where(type => !IsTheirs(type)).Select(type => $"{type.Title} is {_writes.Whose(type, subject, reader.First?.Team)}.")]));
        var areas = authority.Catalogue.RecordTypes.Values.Where(type => type.Subjects.Contains(subject.Kind) && !RecordTypes.NotOfForms.Contains(type.Id) && Guard.ToWrite(type.Id) == Purpose.Write && IsTheirs(type))
            .GroupBy(type => type.Area).Select(area => new AreaOfRecords(Words.Start(area.Key.Replace('-', ' ')), [.. area.OrderBy(type => type.Title, StringComparer.Ordinal)]));
        return new ChooseView(new Named(subject, authority.Names.Of(subject)), [.. promises], [.. areas.OrderBy(area => area.Title, StringComparer.Ordinal)]);

        bool IsTheirs(RecordType type) => _writes.May(reader, type, subject);
    }
}
