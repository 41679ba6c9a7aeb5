using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Live;

/// <summary>
/// A page that somebody has open. Whether a change may show on it is asked of the one access decision: who may not see a person is not told
/// that anything was written about them, and nobody is told of whom it was.
/// </summary>
/// <param name="Purpose">For what it is read: people in lists, figures, or one person's record. For any other purpose nothing shows on it.</param>
/// <param name="Subject">Whose record; null for lists and figures.</param>
public sealed record OpenPage(Purpose Purpose, Subject? Subject = null)
{
    private const string What = "whether a page changes";

    /// <summary>May they listen at all. A try at a record that is not theirs is kept like any other look at it.</summary>
    /// <exception cref="LookNotKeptException">It could not be written down.</exception>
    public AccessAnswer May(Authority authority, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(authority);
        if (Subject is not { } about)
        {
            return authority.Access.May(reader, Purpose);
        }

        var access = authority.Access.May(reader, Purpose, about);
        if (!access.IsAllowed)
        {
            new Looks(authority).Keep(reader, What, authority.Overview.IdOf(about), access);
        }

        return access;
    }

    /// <summary>May a change show on it.</summary>
    /// <param name="touched">Everybody whose record or clocks it may have changed; null where those are too many to tell, or everybody.</param>
    public bool Shows(Authority authority, Reader reader, IReadOnlySet<Subject>? touched)
    {
        ArgumentNullException.ThrowIfNull(authority);
        if (Subject is { } about)
        {
            return authority.Access.May(reader, Purpose, about).IsAllowed && (touched is null || touched.Contains(authority.Overview.IdOf(about)) || touched.Contains(authority.Self));
        }

        if (Purpose is not (Purpose.List or Purpose.Figures) || !authority.Access.May(reader, Purpose).IsAllowed)
        {
            return false;
        }

        return touched is null || Reaches(authority, reader, touched);
    }

    /// <summary>
    /// A team, a household or a worker is touched by what is written about its people. Where one of those is restricted, it does not tell by that.
    /// Somebody's own team or own work also changes when a child leaves it, whom they may list no longer.
    /// </summary>
    private bool Reaches(Authority authority, Reader reader, IReadOnlySet<Subject> touched)
    {
        var (access, overview) = (authority.Access, authority.Overview);
        var isGuarded = touched.Any(overview.IsGuarded);
        var may = Purpose == Purpose.Figures ? access.ThatExistFor(reader) : access.Those(reader, Purpose.List);
        return touched.Any(subject => subject.Kind is SubjectKind.Child or SubjectKind.Adult ? may(subject) : !isGuarded && (may(subject) || IsTheirOwn(reader, subject)));
    }

    private static bool IsTheirOwn(Reader reader, Subject subject) => subject.Kind switch
    {
        SubjectKind.Worker => subject.Id == reader.Worker,
        SubjectKind.Team => reader.Roles.Any(held => held.Team == subject.Id),
        _ => false,
    };
}
