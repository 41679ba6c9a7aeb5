using Plimsoll.App.Access;
using Plimsoll.App.Forms;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Looking;

/// <summary>A record as it is given out: its envelope, without the fields that are not for this reader.</summary>
/// <param name="Withheld">The ids of those fields, in order.</param>
public sealed record GivenRecord(CaseRecord Record, IReadOnlyList<string> Withheld);

/// <summary>Somebody's records in the order of their timeline.</summary>
/// <param name="KnownAt">As known then.</param>
/// <param name="Seen">How far the journal had been read: what a record that is saved next says was seen.</param>
public sealed record GivenRecords(DateTimeOffset KnownAt, long Seen, IReadOnlyList<GivenRecord> Records);

/// <summary>Gives records to programs: what a page would show the same account, and no more. Every look is kept first.</summary>
public sealed class ReadRecords(Authority authority)
{
    private readonly Looks _looks = new(authority);

    /// <param name="asAt">What happened up to the end of that day; null for up to now.</param>
    /// <param name="knownAt">What had been appended by then; null for all.</param>
    /// <param name="type">Of one type; null for every type.</param>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<GivenRecords> Of(Reader reader, Subject about, DateOnly? asAt, DateTimeOffset? knownAt, string? type)
    {
        var access = authority.Access.May(reader, Purpose.Open, about);
        var subject = authority.Overview.IdOf(about);
        _looks.Keep(reader, "records", subject, access);
        if (!access.IsAllowed)
        {
            return new(access, null);
        }

        var (seen, known) = (authority.Overview.Followed, knownAt ?? authority.Instant);
        var ids = authority.Overview.IdsOf(subject).ToHashSet();
        var timeline = authority.Overview.Timeline(subject, authority.Clocks.At(asAt ?? authority.Today), known);
        return new(access, new GivenRecords(known, seen, [.. timeline.Records.Where(record => ids.Contains(record.Subject) && (type is null || record.Type == type)).Select(record => Given(reader, record))]));
    }

    /// <summary>One record as it was written; hidden where there is none.</summary>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<GivenRecord> One(Reader reader, string id)
    {
        authority.Overview.Follow();
        var record = authority.Overview.Find(id);
        var access = record is null ? AccessAnswer.Hidden : authority.Access.May(reader, Purpose.Open, record.Subject);
        _looks.Keep(reader, "record", record?.Subject ?? authority.Self, access);
        return new(access, access.IsAllowed ? Given(reader, record!) : null);
    }

    private GivenRecord Given(Reader reader, CaseRecord record)
    {
        var sight = new Sight(authority, reader, record);
        var type = authority.Catalogue.RecordTypes.GetValueOrDefault(record.Type);
        var closed = type is null || sight.Why(type) is not null;
        List<string> withheld = [.. record.Fields.Keys.Where(id => closed || type!.Field(id) is not { } field || sight.Why(field) is not null).Order(StringComparer.Ordinal)];
        return new GivenRecord(withheld.Count == 0 ? record : record with { Fields = record.Fields.Where(field => !withheld.Contains(field.Key)).ToDictionary() }, withheld);
    }
}
