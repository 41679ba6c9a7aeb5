using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Keeping;

/// <summary>What is due for disposal, for whoever keeps the records.</summary>
/// <param name="Due">Held or not, in the order of subjects.</param>
public sealed record DisposalView(IReadOnlyList<DisposalProposal> Due)
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
    public Shown<DisposalView> Due(Reader reader) => Kept(reader, "what is due for disposal", authority.Self, () => new DisposalView(_disposal.Due()));

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
