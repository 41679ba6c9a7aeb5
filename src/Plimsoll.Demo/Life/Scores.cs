using Plimsoll.Demo.Making;

namespace Plimsoll.Demo.Life;

/// <summary>
/// Progress scores after each core group. Two in a row that do not rise ask for an answer: in most plans the manager decides
/// and the chair challenges; in a static plan nobody does.
/// </summary>
internal sealed class Scores(Lived life, Holding holding, PlanWeaknesses weak, DateOnly stop)
{
    private readonly Dice _dice = life.Dice;
    private int _score = life.Dice.Between(2, 4);
    private int _groups;
    private int _still;
    private bool _planted;

    public void After(DateOnly day, string[] groups)
    {
        var rises = _groups > 0 && _score < 10 && (!weak.IsStatic || _groups > 4) && (_dice.Chance(0.62) || (_still == 1 && _dice.Chance(0.75)));
        _score += rises ? 1 : 0;
        _still = _groups++ == 0 || rises ? 0 : _still + 1;
        var scored = _dice.Chance(0.93) ? day.Work(_dice.Below(2)) : day.Work(2);
        scored = scored >= stop ? day : scored;

        life.Each(holding.Group, "progress-score", scored, holding.Worker(day), new Facts().With("score", _score), groups);
        if (_still == 2)
        {
            _still = 0;
            Still(scored);
        }
    }

    private void Still(DateOnly day)
    {
        if (weak.IsStatic)
        {
            if (!_planted)
            {
                weak.PlantStatic(day, day.Work(10).AddDays(1));
            }

            _planted = true;
            var late = day.Work(_dice.Between(25, 60));
            Legal(late < stop ? late : stop);
            return;
        }

        var decided = day.Work(_dice.Chance(0.9) ? _dice.Between(3, 10) : _dice.Between(11, 13));

        // Whoever grows up within these days is decided about before the birthday.
        var grown = holding.Group.Children.Where(child => child.Eighteen > day).Select(child => child.Eighteen).DefaultIfEmpty(DateOnly.MaxValue).Min();
        decided = decided > grown ? Days.Earlier(day.Work(1), grown) : decided;
        decided = decided >= stop ? day.Work(_dice.Between(1, 3)) : decided;
        if (decided >= stop)
        {
            return;
        }

        var chair = life.Staff.Reviewing.Worker(life.Family.Number % life.Staff.Reviewing.Seats.Count, decided);
        life.Each(holding.Group, "decision", decided, holding.Manager(decided), new Facts("kind", "drift", "decision", "continue").With("end-date", decided.AddMonths(2)));
        var challenges = life.Each(holding.Group, "challenge", decided, chair, new Facts("raised-by", "conference chair", "formal", "yes", "about-what", "The score has not moved for two core groups.", "wanted", "A date by which it has, or another plan."));
        life.Each(holding.Group, "challenge-answer", decided.Work(_dice.Between(2, 5)), holding.Manager(decided), new Facts("stage", "talk", "answer", "accepted", "resolved", "yes"), challenges);
        Legal(day.Work(_dice.Chance(0.85) ? _dice.Between(8, 19) : _dice.Between(22, 34)));
    }

    private void Legal(DateOnly day) =>
        life.Each(holding.Group, "legal-planning-meeting", day, life.Staff.Head(day), new Facts("threshold-advice", "more needed", "decision", "more work", "early-permanence", "not yet"));
}
