using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Oversight;

/// <summary>One ladder of one breach, step by step, from the day from which it is measured.</summary>
internal sealed class LadderRun(Catalogue catalogue, PromiseCalendar calendar, NoteContent content, BreachedClock breach, Surroundings around, StepLine line, DateOnly asAt)
{
    private const int MostTimesRound = 1_000;

    private readonly List<Answer> _steps = [];

    private StepAnswers? _answers;

    public List<MissedStep> Missed { get; } = [];

    public List<Notice> Notices { get; } = [];

    private StepAnswers Answers => _answers ??= new StepAnswers(catalogue, calendar, content, breach, line);

    /// <summary>A step that had its turn, for the next one to follow.</summary>
    private sealed record Turn(DateOnly? Measured, DateOnly? Due, Answer Answer, DateOnly? NewDate);

    /// <param name="from">The day from which steps are measured: that of the breach, of a later review, or of the go-live review.</param>
    /// <param name="until">The day at whose end they are judged: earlier than today where the ladder has begun again.</param>
    /// <param name="instead">The clock that stands in the place of the first step.</param>
    public IReadOnlyList<Answer> Run(Ladder ladder, DateOnly from, DateOnly until, int round, Clock? instead, MigrationReview? review)
    {
        _steps.Clear();
        _steps.EnsureCapacity(ladder.Steps.Count);
        Turn? before = null;
        for (var i = 0; i < ladder.Steps.Count; i++)
        {
            var step = ladder.Steps[i];
            var measured = LadderSteps.Due(step, from, calendar, around.Meetings);
            if (step.Answer == StepAnswer.Told)
            {
                _steps.Add(Told(step, i + 1, measured, before, until));
                continue;
            }

            var begins = before is null || step.Starts == StepStart.Always ? new Start(from, measured, from) : Begins(step, before, measured, until);
            var isFirst = before is null;
            Turn? turn = begins is null ? NotDue(step, i + 1, measured, round)
                : isFirst && review is not null ? Reviewed(step, i + 1, round, measured, review)
                : isFirst && instead is not null ? Replaced(step, i + 1, round, instead, until)
                : step.ThenEvery is { } every ? Repeated(step, i + 1, measured, every, from, until)
                : Taken(step, i + 1, round, begins, measured, until);
            _steps.Add(turn.Answer);
            if (begins is not null)
            {
                Tell(step, i + 1, begins.On, until);
            }

            before = turn;
        }

        return _steps.ToArray();
    }

    /// <summary>A step begins on a day, is due on another, and is answered by what happened since a third.</summary>
    private sealed record Start(DateOnly On, DateOnly? Due, DateOnly AnswersFrom);

    private Start? Begins(LadderStep step, Turn before, DateOnly? measured, DateOnly until)
    {
        if (before.Answer.State == AnswerState.NotDue || before.Due is not { } due)
        {
            return null;
        }

        var next = Span.Days(due, 1);
        var shifted = Shifted(measured, before);
        if (step.Starts == StepStart.StillLate)
        {
            return until > due ? new Start(next, shifted, breach.Day) : null;
        }

        if (before.Answer.State == AnswerState.Missed && (before.Answer.MetOn is not { } late || (measured is { } own && late > own)))
        {
            return new Start(next, shifted, breach.Day);
        }

        // Answered: it holds until the new date or, without one, the day of this step.
        if (before.Answer.MetOn is null || (before.NewDate ?? measured) is not { } holds || until <= holds)
        {
            return null;
        }

        var after = Span.Days(holds, 1);
        var straight = calendar.Working.NextWorkingDayOnOrAfter(after);
        return new Start(after, measured > straight ? measured : straight, after);
    }

    /// <summary>Measured from the breach; where the step before was put off by a new date, as far after it as the ladder sets them apart.</summary>
    private DateOnly? Shifted(DateOnly? measured, Turn before)
    {
        if (measured is not { } day || before is not { Measured: { } then, Due: { } due } || due <= then)
        {
            return measured;
        }

        var apart = calendar.Working.Add(due, calendar.Working.Between(then, day));
        return apart > day ? apart : day;
    }

    private Turn NotDue(LadderStep step, int number, DateOnly? measured, int round) => new(measured, measured, Make(step, number, measured, AnswerState.NotDue, null, round, asAt), null);

    private Turn Taken(LadderStep step, int number, int round, Start start, DateOnly? measured, DateOnly until)
    {
        var found = Answers.First(step, start.AnswersFrom, until);
        return Finish(step, number, round, measured, start.Due, found, until);
    }

    private Turn Finish(LadderStep step, int number, int round, DateOnly? measured, DateOnly? due, FoundAnswer? found, DateOnly until)
    {
        var state = found is not null && (due is null || found.Day <= due) ? AnswerState.Answered : due is { } last && until > last ? AnswerState.Missed : AnswerState.Owed;
        var answer = Make(step, number, due, state, found, round, state == AnswerState.Missed ? due!.Value : state == AnswerState.Answered ? found!.Day : asAt);
        return new Turn(measured, due, answer, found?.NewDate);
    }

    /// <summary>The go-live review of the team is the answer to the first step.</summary>
    private Turn Reviewed(LadderStep step, int number, int round, DateOnly? measured, MigrationReview review)
    {
        var safety = calendar.Working.Add(review.GoLive, MigrationRules.SafetyWorkingDays);
        var date = breach.Clock.Standard.Ladder == MigrationRules.Safety && review.NewDate > safety ? safety : review.NewDate;
        var answer = Make(step, number, measured, AnswerState.Answered, new FoundAnswer(review.Record, review.On, review.Author, date), round, review.On);
        return new Turn(measured, measured ?? review.On, answer, date);
    }

    /// <summary>A standard that starts on the breach stands in the place of the first step.</summary>
    private Turn Replaced(LadderStep step, int number, int round, Clock instead, DateOnly until)
    {
        var met = instead.Met is { } day ? new FoundAnswer(instead.MetBy, day.Day, breach.Timeline.Find(instead.MetBy)?.Record.Author?.Id) : null;
        var turn = Finish(step, number, round, instead.Due?.Day, instead.Due?.Day, met, until);
        return turn with { Answer = turn.Answer with { Requires = instead.Standard.Title } };
    }

    /// <summary>Once in each stretch until the promise is kept; those that passed without an answer are missed, the present one is shown.</summary>
    private Turn Repeated(LadderStep step, int number, DateOnly? measured, LengthOfTime every, DateOnly from, DateOnly until)
    {
        var (start, due) = (from, measured!.Value);
        for (var round = 1; ; round++)
        {
            var found = Answers.First(step, start, due < until ? due : until);
            if (found is null && due < until)
            {
                Make(step, number, due, AnswerState.Missed, null, round, due);
            }

            if (due >= until || round == MostTimesRound)
            {
                return Finish(step, number, round, due, due, found, until);
            }

            (start, due) = (Span.Days(due, 1), calendar.After(Moment.On(due), every).Day);
        }
    }

    private Answer Told(LadderStep step, int number, DateOnly? measured, Turn? before, DateOnly until)
    {
        var begun = step.Starts != StepStart.StillLate || before is null || (before.Due is { } due && until > due);
        var (day, round) = (measured, 1);
        while (begun && step.ThenEvery is { } every && day is { } now && calendar.After(Moment.On(now), every).Day is var next && next <= until && round < MostTimesRound)
        {
            (day, round) = (next, round + 1);
        }

        var who = line.Find(step.Who, breach.Whose(asAt), asAt);
        var owed = begun && day is { } on && until >= on;
        var notice = owed ? Given(number, round, step.Who) : null;
        if (owed)
        {
            Notices.Add(new Notice(breach.Id, number, round, step.Who, who.Who[0].Person, day!.Value, notice?.Root));
        }

        return new Answer(number, step.Who, step.Must, day, notice is not null ? AnswerState.Told : owed ? AnswerState.Owed : AnswerState.NotDue, who.RoleWords, notice?.Record.Author?.Id)
        {
            Round = round,
            Kind = StepAnswer.Told,
            Who = who.Who,
            MetBy = notice?.Root,
            MetOn = notice?.When.Day,
        };
    }

    private void Tell(LadderStep step, int number, DateOnly on, DateOnly until)
    {
        foreach (var role in on <= until ? step.Tells : [])
        {
            if (!Notices.Exists(notice => notice.Step == number && notice.Role == role))
            {
                Notices.Add(new Notice(breach.Id, number, 1, role, line.Find(role, breach.Whose(asAt), asAt).Who[0].Person, on, Given(number, 1, role)?.Root));
            }
        }
    }

    private Entry? Given(int step, int round, string role) => breach.Timeline.OfType(RecordTypes.Notice) is { Count: > 0 } notices ? Given(notices, step, round, role) : null;

    private Entry? Given(List<Entry> notices, int step, int round, string role) => notices.Find(entry =>
        entry.Record.Text("clock") == breach.Id && entry.Record.Text("step") == $"{step}" && (entry.Record.Text("round") ?? "1") == $"{round}" && entry.Record.Text("role") == role);

    /// <summary>Who must answer for a step on a day.</summary>
    public Answerers Find(LadderStep step, DateOnly day) => line.Find(step, breach.Whose(day), day);

    /// <param name="on">The day whose holders it is about: the last day of a step that was missed, that of its answer, or today.</param>
    private Answer Make(LadderStep step, int number, DateOnly? due, AnswerState state, FoundAnswer? found, int round, DateOnly on)
    {
        var who = Find(step, on);
        if (state == AnswerState.Missed)
        {
            Missed.AddRange(who.Who.Select(one => new MissedStep(number, round, due!.Value, one)));
        }

        var moved = state == AnswerState.Owed && who.Who.Any(one => one.MovedUp is not null) ? AnswerState.MovedUp : state;
        return new Answer(number, step.Who, step.Must, due, moved, who.RoleWords, found?.By)
        {
            Round = round,
            Kind = step.Answer,
            Who = who.Who,
            MetBy = found?.Record,
            MetOn = found?.Day,
            HoldsUntil = found?.NewDate,
            Worked = found is null ? null : NoteEffect.Worked(breach.Clock, found.Day, found.NewDate, breach.StatusMoved?.Invoke() ?? [], asAt, calendar.Working),
        };
    }
}
