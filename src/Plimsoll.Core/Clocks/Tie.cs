using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Clocks;

/// <summary>One subject with another for a time: a child in a family, placed in a household or a home, allocated to a worker.</summary>
/// <param name="Holder">Whose records tell of it.</param>
/// <param name="Until">Null while it lasts.</param>
/// <param name="Own">The records that began, changed and ended it.</param>
public sealed record Tie(Subject Holder, Subject Other, Moment Since, Moment? Until, IReadOnlyCollection<string> Own)
{
    /// <summary>A worker and a team hold what allocates a child to them, and not everything that is recorded about the child.</summary>
    public bool IsOfWork => Other.Kind is SubjectKind.Worker or SubjectKind.Team;

    /// <summary>Within the time, its first and last days included.</summary>
    public bool Holds(Moment happened) => WholeDay.AtOrAfter(happened, Since) && (Until is not { } until || WholeDay.AtOrAfter(until, happened));

    public Subject With(Subject one) => one == Holder ? Other : Holder;
}

/// <summary>What stands about one subject, and which part of it another's timeline holds.</summary>
/// <param name="Holds">By the record and the root of its corrections.</param>
/// <param name="Counts">Whether standards read it there, or it is only shown.</param>
internal sealed record Reached(Standing Standing, Func<CaseRecord, string, bool> Holds, Func<CaseRecord, bool> Counts);
