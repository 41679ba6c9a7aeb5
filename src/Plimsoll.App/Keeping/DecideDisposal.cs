using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Keeping;

/// <summary>What is due for disposal, for whoever keeps the records.</summary>
/// <param name="Due">Held or not, in the order of subjects.</param>
/// <param name="At">As it stood then; null where it is being worked out for the first time.</param>
public sealed record DisposalView(IReadOnlyList<DisposalProposal> Due, Moment? At)
{
    public int Held => Due.Count(one => one.Hold is not null);
}

/// <summary>
/// Shows what is due for disposal to whoever keeps the records, and carries out what a person decides of it: on the page and at the terminal alike.
/// It names nobody. Who saw the list, and by whose account a decision was carried out, is in the access log.
/// </summary>
public sealed class DecideDisposal(Authority authority)
{
    private readonly Disposal _disposal = new(authority);

    private readonly Looks _looks = new(authority);

    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<DisposalView> Due(Reader reader) => Kept(reader, "what is due for disposal", authority.Self, () => new DisposalView(_disposal.Due(), authority.Now));

    /// <summary>The same as it was last worked out, without what has been decided or held since.</summary>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public async Task<Shown<DisposalView>> LastAsync(Reader reader)
    {
        var held = authority.Access.May(reader, Purpose.Keep).IsAllowed ? await authority.DueForDisposal.GetAsync() : null;
        return Kept(reader, "what is due for disposal", authority.Self, () => new DisposalView(
            held is null ? [] : held.Followed == authority.Overview.Followed ? held.What : [.. held.What.Select(one => _disposal.Of(one.Subject)).OfType<DisposalProposal>()], held?.At));
    }

    /// <summary>What is due of one subject; nothing where nothing is.</summary>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<DisposalProposal> Of(Reader reader, Subject subject) => Kept(reader, "what is due for disposal", subject, () =>
    {
        authority.Overview.Follow();
        return _disposal.Of(subject);
    });

    /// <param name="by">Who decided, with their role: a person, and not always the one who is signed in.</param>
    /// <exception cref="LookNotKeptException">That it was carried out could not be written down: nothing was erased.</exception>
    public Shown<ErasureResult> Carry(Reader reader, Subject subject, string reason, Author by) =>
        Kept(reader, $"disposal decided by {by.Id}", subject, () => _disposal.Decide(subject, reason, by));

    private Shown<T> Kept<T>(Reader reader, string what, Subject subject, Func<T?> show)
        where T : class
    {
        var access = authority.Access.May(reader, Purpose.Keep);
        _looks.Keep(reader, what, subject, access);
        return new(access, access.IsAllowed ? show() : null);
    }
}
