using Plimsoll.Core.Records;
using Plimsoll.Demo.Making;
using Plimsoll.Demo.People;

namespace Plimsoll.Demo.Life;

/// <summary>Who the people of a family are: names, the household, where they live, how to reach them.</summary>
internal sealed class Identities(Lived life)
{
    private readonly Dice _dice = life.Dice;

    private readonly Family _family = life.Family;

    public void Write(DateOnly day, Worker hub)
    {
        var withheld = _dice.Chance(0.03);
        Address(_family.Subject, day, hub, withheld);
        foreach (var (id, name, relationship) in _family.Adults)
        {
            var adult = new Subject(SubjectKind.Adult, id);
            Name(adult, day, hub, "legal", name.Split(' ')[0], name.Split(' ')[^1]);
            Joined(id, relationship, day, hub);
            if (_dice.Chance(0.8))
            {
                var (kind, value) = Numbers.Phone(_family.Number);
                life.Pen.Write(adult, "contact-detail", day, hub, new Facts("kind", kind, "value", value, "safe-to-use", withheld ? "no" : "yes"));
            }
        }

        foreach (var child in _family.Children)
        {
            if (_family.Expecting)
            {
                Name(child.Subject, day, hub, "known as", "Baby", child.Surname);
                Joined(child.Id, null, day, hub);
                continue;
            }

            Name(child.Subject, day, hub, "legal", child.First, child.Surname);
            if (Names.Short(child.First) is { } shorter)
            {
                Name(child.Subject, day, hub, "known as", shorter, child.Surname);
            }

            if (_dice.Chance(0.03))
            {
                Name(child.Subject, day, hub, "former", child.First, Names.Surname(_dice, Names.OfWorkers[0]));
            }

            Joined(child.Id, null, day, hub);
            Address(child.Subject, day, hub, withheld);
        }
    }

    private void Name(Subject subject, DateOnly day, Worker hub, string kind, string given, string family) =>
        life.Pen.Write(subject, "person-name", day, hub, new Facts("kind", kind, "given", given, "family", family));

    private void Joined(string person, string? relationship, DateOnly day, Worker hub) =>
        life.Pen.Write(_family.Subject, "household-person", day, hub, new Facts("step", "joined", "person", person).With("relationship", relationship));

    private void Address(Subject subject, DateOnly day, Worker hub, bool withheld) =>
        life.Pen.Write(subject, "address", day, hub, new Facts("step", "from", "kind", "home", "lines", _family.Address.Lines, "postcode", _family.Address.Postcode, "withheld", withheld ? "yes" : "no"));
}
