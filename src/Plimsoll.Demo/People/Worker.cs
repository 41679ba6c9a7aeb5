using Plimsoll.Core.Records;

namespace Plimsoll.Demo.People;

/// <summary>Somebody in a seat of a team, from a day to a day.</summary>
internal sealed record Worker(string Id, string Name, string Post, Author Author, DateOnly From, DateOnly? To)
{
    public Subject Subject => new(SubjectKind.Worker, Id);

    public bool IsAgency => Author.Employment == "agency";

    public bool On(DateOnly day) => From <= day && (To is null || day <= To);
}

/// <summary>A place in a team that one person after another holds; between two it is vacant.</summary>
internal sealed record Seat(string Id, string Post, string Role, IReadOnlyList<Worker> Holders)
{
    public Worker? On(DateOnly day)
    {
        foreach (var holder in Holders)
        {
            if (holder.On(day))
            {
                return holder;
            }
        }

        return null;
    }
}

/// <summary>A team: its seats, its manager, who manages the manager, and the days on which it opened and closed.</summary>
internal sealed record Team(string Name, string Kind, string Employment, string Employer, DateOnly Opens, DateOnly? Closes, Seat ManagerSeat, IReadOnlyList<Seat> Seats, Seat Above)
{
    /// <summary>From when the manager is away, to the last day and beyond; null where nobody is.</summary>
    public DateOnly? AwayFrom { get; init; }

    public Subject Subject => new(SubjectKind.Team, Name);

    public bool IsAgency => Employment == "agency";

    public bool On(DateOnly day) => Opens <= day && (Closes is null || day <= Closes);

    /// <summary>Who works in a seat on a day or, where it is vacant, in the next that is not.</summary>
    public Worker Worker(int seat, DateOnly day)
    {
        for (var turn = 0; turn < Seats.Count; turn++)
        {
            if (Seats[(seat + turn) % Seats.Count].On(day) is { } holder)
            {
                return holder;
            }
        }

        return Manager(day);
    }

    /// <summary>The manager; while the manager is away the deputy, and the manager above while there is none.</summary>
    public Worker Manager(DateOnly day) => AwayFrom <= day && Deputy is { } deputy ? deputy with { Author = deputy.Author with { Role = "team manager" } } : ManagerSeat.On(day) ?? Senior(day);

    /// <summary>Who stands in for a manager who is away.</summary>
    public Worker? Deputy => AwayFrom is null ? null : Seats[0].Holders[^1];

    /// <summary>The service manager above, who is always permanent.</summary>
    public Worker Senior(DateOnly day) => Above.On(day) ?? Above.Holders[0];
}
