using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Notices;

/// <summary>What waits for somebody, as its page shows it.</summary>
/// <param name="Unread">What nobody has read yet, the newest first.</param>
/// <param name="Read">What was read, the last first.</param>
public sealed record WaitingView(NoticesPart Unread, NoticesPart Read);

/// <summary>A part of a list of notices.</summary>
public sealed record NoticesPart(ListPart Part, IReadOnlyList<WaitingNotice> Notices);

/// <summary>One notice with the name of whom it is about.</summary>
/// <param name="Name">Null where the reader may know that there is a record and may not open it.</param>
/// <param name="Clock">The promise that is late; null for any other notice, and where it is late no more.</param>
/// <param name="Measure">The measure that signals, and what it is called.</param>
/// <param name="ReadBy">The name of who read it first.</param>
public sealed record WaitingNotice(NoticeView Notice, string? Name, ClockView? Clock, (string Id, string Title)? Measure, string? ReadBy)
{
    /// <summary>It is about somebody, and not about the service or one of its teams.</summary>
    public bool IsOfSomebody => Notice.Subject.Kind is not (SubjectKind.Authority or SubjectKind.Team);
}

/// <summary>Shows what waits for a reader. That they looked is written down first: it names people.</summary>
public sealed class ReadInbox(Authority authority)
{
    private readonly Inbox _inbox = new(authority);

    private readonly ClockWords _clocks = new(authority);

    private readonly Looks _looks = new(authority);

    /// <param name="unread">Which part of what is not read.</param>
    /// <param name="read">Which part of what is.</param>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<WaitingView> Of(Reader reader, int unread = 1, int read = 1) => _looks.Show(reader, Purpose.List, "what waits", _ =>
    {
        var notices = _inbox.Of(reader);
        var late = new Dictionary<Subject, IReadOnlyList<ClockRow>>();
        return new WaitingView(
            Part([.. notices.Where(notice => notice.IsUnread)], unread),
            Part([.. notices.Where(notice => !notice.IsUnread).OrderByDescending(notice => notice.Read).ThenBy(notice => notice.Id, StringComparer.Ordinal)], read));

        NoticesPart Part(IReadOnlyList<NoticeView> all, int number)
        {
            var part = ListPart.Of(all.Count, number);
            return new NoticesPart(part, [.. part.Of(all).Select(notice => View(reader, notice, late))]);
        }
    });

    /// <summary>One of the reader's notices, now read; null where it is not for them.</summary>
    public WaitingNotice? Open(Reader reader, string id) =>
        _inbox.Of(reader).FirstOrDefault(one => one.Id == id) is { } notice && _inbox.Read(reader, id) ? View(reader, notice, []) : null;

    private WaitingNotice View(Reader reader, NoticeView notice, Dictionary<Subject, IReadOnlyList<ClockRow>> late)
    {
        var mayOpen = notice.Subject.Kind is SubjectKind.Authority or SubjectKind.Team || authority.Access.May(reader, Purpose.Open, notice.Subject).IsAllowed;
        var record = authority.Overview.Find(notice.Record);
        var measure = notice.Kind == NoticeKinds.Signal && record?.Text("measure") is { } id ? (id, authority.Catalogue.Measures.GetValueOrDefault(id)?.Title ?? id) : ((string, string)?)null;
        return new WaitingNotice(
            notice,
            mayOpen ? authority.Names.Of(notice.Subject) : null,
            mayOpen && notice.Kind == NoticeKinds.Told && record?.Text("clock") is { } clock ? Late(notice.Subject, clock, late) : null,
            measure,
            notice.ReadBy is { } by ? authority.Names.Worker(by) : null);
    }

    private ClockView? Late(Subject subject, string clock, Dictionary<Subject, IReadOnlyList<ClockRow>> late)
    {
        if (!late.TryGetValue(subject, out var rows))
        {
            late[subject] = rows = authority.Clocks.Rows(subject, new ClockQuery(authority.Now, All: true), authority.Overview.Coverage());
        }

        return rows.FirstOrDefault(row => row.Clock.Id == clock && row.Clock.Breached is not null) is { } found ? _clocks.View(found, authority.Today) : null;
    }
}
