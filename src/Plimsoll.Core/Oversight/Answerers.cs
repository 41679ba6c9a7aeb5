using System.Collections.Concurrent;
using System.Collections.Frozen;
using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Oversight;

/// <summary>Those who must answer a step on a day, each of whom signs, and the words for them.</summary>
internal sealed record Answerers(IReadOnlyList<Responsible> Who, IReadOnlyList<string> RoleWords)
{
    public static Answerers Of(IReadOnlyList<Responsible> who) => new(who, [.. who.Select(one => one.RoleWords)]);
}

/// <summary>
/// Who answers for each step of the ladders among these posts. Many breaches ask of the same team on the same day: what was found is kept,
/// up to so many answers.
/// </summary>
internal sealed class StepLine(Catalogue catalogue, Posts posts)
{
    private const int MostKept = 50_000;

    private readonly FrozenDictionary<LadderStep, IReadOnlyList<string>> _roles = catalogue.Ladders.Values.SelectMany(ladder => ladder.Steps)
        .ToFrozenDictionary<LadderStep, LadderStep, IReadOnlyList<string>>(step => step, step => RolesOf(step, catalogue), ReferenceEqualityComparer.Instance);

    private readonly ConcurrentDictionary<(string Role, Whose Whose, DateOnly Day), Answerers> _found = new();

    private readonly ConcurrentDictionary<string, (bool Worker, bool Chair)> _asks = new();

    public Posts Posts { get; } = posts;

    public LineOfManagement Line { get; } = new(catalogue, posts);

    /// <summary>The roles of which each signs.</summary>
    public IReadOnlyList<string> RolesOf(LadderStep step) => _roles.GetValueOrDefault(step) ?? RolesOf(step, catalogue);

    /// <summary>Who must answer for a step on a day.</summary>
    public Answerers Find(LadderStep step, Whose whose, DateOnly day)
    {
        var roles = RolesOf(step);
        return roles.Count == 1 ? Find(roles[0], whose, day) : Answerers.Of([.. roles.Select(role => Find(role, whose, day).Who[0])]);
    }

    /// <summary>Who must answer for a role on a day.</summary>
    public Answerers Find(string role, Whose whose, DateOnly day)
    {
        // Without what the role does not ask, many children of a team have one answer.
        var (worker, chair) = whose.IsUnallocated ? (true, true) : _asks.GetOrAdd(role, Line.Asks);
        var asked = (worker || whose.Worker is null) && (chair || whose.Chair is null) ? whose : whose with { Worker = worker ? whose.Worker : null, Chair = chair ? whose.Chair : null };
        var key = (role, asked, Posts.IsEmpty ? default : day);
        if (!_found.TryGetValue(key, out var found))
        {
            if (_found.Count >= MostKept)
            {
                _found.Clear();
            }

            _found[key] = found = Answerers.Of([Line.Find(role, asked, day)]);
        }

        return found;
    }

    private static IReadOnlyList<string> RolesOf(LadderStep step, Catalogue catalogue)
    {
        IReadOnlyList<string> roles = catalogue.Roles.GetValueOrDefault(step.Who) is { AllOf: { Count: > 0 } all } && step.Answer != StepAnswer.Heard ? all : [step.Who];
        return step.With is null ? roles : [.. roles, step.With];
    }
}
