namespace Plimsoll.App.Looking;

/// <summary>All that is late in the service on a day, by team.</summary>
/// <param name="NotObserved">What the sources loaded cannot show: neither kept nor late.</param>
/// <param name="SourcesEnd">The last day that any of the sources knows of; null where they go on. What falls due later is not observed.</param>
public sealed record LatePromisesView(DateOnly AsAt, IReadOnlyList<TeamView> Teams, IReadOnlyList<NotObservedView> NotObserved, DateOnly? SourcesEnd = null);

/// <summary>One team and what is late in it.</summary>
/// <param name="Employment"><c>permanent</c> or <c>agency</c>; null where it is not known.</param>
public sealed record TeamView(string Id, string Name, string? Employment, TeamFigures Figures, IReadOnlyList<LatePromise> Late);

/// <summary>A team's figures; they add up to the service's.</summary>
/// <param name="Late">Promises late and still open.</param>
/// <param name="Safety">Those of them that are about a child's safety.</param>
/// <param name="DueInFiveDays">Promises not yet late that fall due within five days.</param>
/// <param name="NotObserved">Promises that no source of this team can show; counted nowhere else.</param>
public sealed record TeamFigures(int Late, int Safety, int DueInFiveDays, int NotObserved)
{
    public static TeamFigures operator +(TeamFigures left, TeamFigures right) => new(
        left.Late + right.Late,
        left.Safety + right.Safety,
        left.DueInFiveDays + right.DueInFiveDays,
        left.NotObserved + right.NotObserved);
}

/// <summary>One late promise in a list.</summary>
/// <param name="Child">The child's id.</param>
/// <param name="Name">The child's name; null where the source gives none.</param>
public sealed record LatePromise(string Child, string? Name, ClockView Clock, NoteView? LastNote);

/// <summary>A standard that the sources loaded cannot show, and why.</summary>
public sealed record NotObservedView(string Standard, string Title, string Why);
