using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;
using Plimsoll.Returns.Cin;
using Plimsoll.Returns.Cin.Building;

namespace Plimsoll.App.Census;

/// <summary>What became of a census that was to be made.</summary>
/// <param name="AsAt">What happened up to this day is in it.</param>
/// <param name="Gaps">What the records say, or leave open, that the census cannot say.</param>
/// <param name="Sealed">Children of the year whose record is sealed: they are not in it.</param>
/// <param name="Refused">Why nothing was written; null where a census was.</param>
public sealed record MadeCensus(CinYear Year, DateOnly AsAt, int Children, IReadOnlyList<CinGap> Gaps, int Sealed, string? Refused = null);

/// <summary>A census that somebody may make, and that is not made yet.</summary>
public sealed class CensusToMake
{
    private readonly Authority _authority;

    private readonly CinSender? _sender;

    internal CensusToMake(Authority authority, CinYear year, DateOnly asAt, CinSender? sender, string? refused) => (_authority, Year, AsAt, _sender, Refused) = (authority, year, asAt, sender, refused);

    public CinYear Year { get; }

    /// <summary>What happened up to this day is in it.</summary>
    public DateOnly AsAt { get; }

    /// <summary>Why it cannot be made; null where that is tried.</summary>
    public string? Refused { get; }

    /// <param name="open">Opens what it is written to, once it is certain that something will be. It is the caller's to close.</param>
    /// <param name="told">Is told with each child how many have been written.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public MadeCensus Write(Func<Stream> open, Action<int>? told = null)
    {
        if (Refused is not null)
        {
            return new MadeCensus(Year, AsAt, 0, [], 0, Refused);
        }

        _authority.Overview.Follow();
        var gaps = new List<CinGap>();
        var (written, sealedUp) = (0, 0);
        using var children = Children(gaps.Add, () => sealedUp++).GetEnumerator();
        if (!children.MoveNext())
        {
            return new MadeCensus(Year, AsAt, 0, gaps, sealedUp, $"No child was referred or in need in {Year.Name}, as far as the records tell. Nothing was written.");
        }

        return new MadeCensus(Year, AsAt, CinWriter.Write(open(), CinBuilder.Header(Year, _sender!), AndTheRest()), gaps, sealedUp);

        IEnumerable<CinChild> AndTheRest()
        {
            do
            {
                told?.Invoke(++written);
                yield return children.Current;
            }
            while (children.MoveNext());
        }
    }

    private IEnumerable<CinChild> Children(Action<CinGap> gap, Action isSealed)
    {
        foreach (var subject in _authority.Overview.Subjects().Where(subject => subject.Kind == SubjectKind.Child))
        {
            var timeline = _authority.Overview.Own(subject, Moment.On(AsAt), CinBuilder.Types);
            if (!_authority.Overview.IsSealed(subject))
            {
                if (CinBuilder.Child(timeline, Year, gap, () => _authority.Overview.Timeline(subject, Moment.On(AsAt))) is { } child)
                {
                    yield return child;
                }
            }
            else if (CinBuilder.Child(timeline, Year, _ => { }) is not null)
            {
                isSealed();
            }
        }
    }
}
