using Plimsoll.Core.Records;

namespace Plimsoll.Returns.Cin.Building;

/// <summary>The records of one time before court: from the decision on it or, where nobody wrote one, from the first that tells of it.</summary>
/// <param name="next">The day of the next decision; null where there is none.</param>
internal sealed class PreProceedingsCourse(CaseRecord first, DateOnly? next)
{
    private readonly List<CaseRecord> _records = [first];

    public DateOnly Begun => first.Happened.Day;

    public static IReadOnlyList<PreProceedingsCourse> Of(EpisodeFile episode, ChildFile file, Telling telling)
    {
        var decisions = episode.Of(CinMap.LegalPlanning).ToList();
        var courses = decisions.Select((decision, at) => new PreProceedingsCourse(decision, at + 1 < decisions.Count ? decisions[at + 1].Happened.Day : null)).ToList();
        Give(CinMap.Letter, Begin, isOne: true);
        Give(CinMap.FirstMeeting, Begin, isOne: true);
        Give(CinMap.PreProceedingsEnd, Begin, isOne: true);
        Give(CinMap.ReviewMeeting, Tell);
        Give(CinMap.Summary, Tell, isAfterwards: true);

        // A court is asked, and advice taken, without any time before court too: then there is no row, but where a census had one.
        Give(CinMap.CareLetter, BeginAgain);
        Give(CinMap.MeetingDecision, _ => { });
        Give(CinMap.LegalDecision, _ => { });
        Give(CinMap.CareApplication, _ => { });
        return courses;

        // Each goes to the course that it is about, or else to the last that went on on its day. What a census gave in a row of its own stays one.
        void Give(CinShape shape, Action<CaseRecord> other, bool isOne = false, bool isAfterwards = false)
        {
            var left = new List<CaseRecord>();
            foreach (var record in episode.Of(shape).Where(record => !courses.Exists(course => course._records.Contains(record))))
            {
                if (courses.Find(course => course._records.Exists(of => file.IsAbout(record, of))) is { } course)
                {
                    course.Take(record, shape, isOne);
                }
                else
                {
                    left.Add(record);
                }
            }

            foreach (var record in left)
            {
                if (IsOfCensus(record) || courses.Where(course => isAfterwards ? course.IsLast(record) : course.GoesOn(record)).MaxBy(course => course.Begun) is not { } course || !course.Take(record, shape, isOne))
                {
                    other(record);
                }
            }
        }

        void Begin(CaseRecord record) => courses.Add(new PreProceedingsCourse(record, null));

        void BeginAgain(CaseRecord record)
        {
            if (IsOfCensus(record))
            {
                Begin(record);
            }
        }

        void Tell(CaseRecord record) => telling.GapOfYear("PPStartDate", record, $"No record says that pre-proceedings had begun by the day of this one ({record.Type}), so the census has no place for it.");
    }

    private static bool IsOfCensus(CaseRecord record) => record.Source == CinRecords.Source;

    /// <summary>Whether it went on on the day of a record: it had not been stepped down before.</summary>
    public bool GoesOn(CaseRecord record) => IsLast(record) && !All(CinMap.PreProceedingsEnd).Any(end => end.Text("outcome") == "step down" && end.Happened.Day < record.Happened.Day);

    /// <summary>Whether it had begun by the day of a record, and no other was decided on since.</summary>
    private bool IsLast(CaseRecord record) => Begun <= record.Happened.Day && !(record.Happened.Day >= next);

    /// <summary>In the order of their days.</summary>
    public IEnumerable<CaseRecord> All(params CinShape[] shapes) => _records.Where(record => Array.Exists(shapes, shape => shape.Fits(record))).OrderBy(record => record.Happened.Day);

    public CaseRecord? First(CinShape shape) => All(shape).FirstOrDefault();

    /// <summary>The day of the first; null where there is none.</summary>
    public DateOnly? DayOf(CinShape shape) => First(shape)?.Happened.Day;

    /// <summary>The last that says something.</summary>
    public CaseRecord? Last(CinSource field) => All(field.Shape).LastOrDefault(record => field.Of(record) is not null);

    /// <returns>Whether there was room for it.</returns>
    private bool Take(CaseRecord record, CinShape shape, bool isOne)
    {
        if (isOne && First(shape) is not null)
        {
            return false;
        }

        _records.Add(record);
        return true;
    }
}
