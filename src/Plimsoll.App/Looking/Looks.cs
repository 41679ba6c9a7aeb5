using Plimsoll.App.Access;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Storage;

namespace Plimsoll.App.Looking;

/// <summary>Writes down who looks, before anything is shown.</summary>
internal sealed class Looks(Authority authority)
{
    private const string ByItself = ", shown anew by itself";

    private const int LongestId = 100;

    private readonly Days _days = new(authority);

    /// <summary>Decides, writes the look down, and only then works out what is shown: of those for whom the reader may be shown it.</summary>
    /// <param name="what">What the access log calls it.</param>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<T> Show<T>(Reader reader, Purpose purpose, string what, Func<Func<Subject, bool>, T> view)
        where T : class
    {
        var access = authority.Access.May(reader, purpose);
        Keep(reader, what, authority.Self, access);
        return new(access, access.IsAllowed ? view(authority.Access.Those(reader, purpose)) : null);
    }

    /// <summary>The same of a day's lists: those of another day may still be on their way.</summary>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<T> Show<T>(Reader reader, Purpose purpose, string what, DateOnly? asAt, Func<DayView, Func<Subject, bool>, T> view)
        where T : class
    {
        var access = authority.Access.May(reader, purpose);
        Keep(reader, what, authority.Self, access);
        if (!access.IsAllowed)
        {
            return new(access, null);
        }

        var day = _days.Of(asAt);
        return _days.Awaited(day) is { } awaited ? new(access, null) { Awaited = awaited } : new(access, view(day, authority.Access.Those(reader, purpose)));
    }

    /// <summary>Also what was not shown, an id that nobody has among it: whoever tries doors is seen, and an answer takes as long whether or not there is a record.</summary>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public void Keep(Reader reader, string what, Subject subject, AccessAnswer access)
    {
        try
        {
            var kept = subject.Id.Length <= LongestId ? subject : subject with { Id = subject.Id[..LongestId] };
            authority.AccessLog.Record(reader.Account, $"{what}{(reader.Token is { } token ? $", by token {token}" : "")}{(reader.IsByItself ? ByItself : "")}{(access.IsAllowed ? "" : ", not shown")}", kept, null, authority.Instant);
        }
        catch (StorageException why)
        {
            throw new LookNotKeptException(why);
        }
    }

    /// <summary>Whether somebody looked, and not an open page that asked for itself anew.</summary>
    public static bool IsOfSomebody(Look look) => !look.What.Contains(ByItself, StringComparison.Ordinal);

    /// <summary>When somebody last looked at the same before today; null where they never did.</summary>
    /// <exception cref="LookNotKeptException">The access log cannot be read.</exception>
    public DateTimeOffset? Last(Reader reader, string what, Subject subject)
    {
        var today = London.At(authority.Today, TimeOnly.MinValue);
        try
        {
            return authority.AccessLog.Looks(subject).FirstOrDefault(look => look.Who == reader.Account && look.What == what && look.At < today)?.At;
        }
        catch (StorageException why)
        {
            throw new LookNotKeptException(why);
        }
    }
}
