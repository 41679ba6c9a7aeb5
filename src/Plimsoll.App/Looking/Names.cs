using System.Text.RegularExpressions;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Looking;

/// <summary>What people, teams and homes are called. Where no record names a child, the reference stands in its place.</summary>
public sealed partial class Names(Overview overview)
{
    /// <summary>The team of a child whom nobody holds.</summary>
    public const string Nobody = "Nobody allocated";

    /// <summary>In place of a team, for promises to workers, families, homes and the service: nobody could be allocated to them.</summary>
    public const string NotOfOneChild = "Not about one child";

    public string Of(Subject subject) =>
        overview.Who(subject) is { } who && who.Name != who.Subject.Id ? who.Name
        : subject.Kind == SubjectKind.Child ? $"Child {subject.Id}"
        : subject.Kind == SubjectKind.Family ? Family(subject)
        : subject.Id;

    public string Child(string id) => Of(new Subject(SubjectKind.Child, id));

    public string Worker(string id) => Of(new Subject(SubjectKind.Worker, id));

    /// <summary>A sentence in which workers are called by their names instead of their ids.</summary>
    public string InWords(string words) => Token().Replace(words, token => overview.Who(new Subject(SubjectKind.Worker, token.Value))?.Name ?? token.Value);

    /// <summary>The same with the names of people in the place of their ids.</summary>
    public Responsible Of(Responsible who) => who with { Holder = Person(who.Holder), Deputy = Person(who.Deputy), MovedUp = who.MovedUp is { } why ? InWords(why) : null };

    /// <summary>By the children who are in it now. A child whose record says who may see it is not named.</summary>
    private string Family(Subject family)
    {
        List<string> children = [.. overview.Ties(family).Where(tie => tie.Until is null).Select(tie => overview.IdOf(tie.With(family))).Distinct()
            .Where(one => one.Kind == SubjectKind.Child && !overview.IsGuarded(one) && !overview.IsSealed(one)).Select(Of).Order(StringComparer.Ordinal)];
        return children switch
        {
            [] => $"Family {family.Id}",
            [var only] => $"Family of {only}",
            [var one, var other] => $"Family of {one} and {other}",
            [var first, ..] => $"Family of {first} and {children.Count - 1} more",
        };
    }

    private string? Person(string? id) => id is null ? null : Worker(id);

    [GeneratedRegex("[\\w-]+")]
    private static partial Regex Token();
}
