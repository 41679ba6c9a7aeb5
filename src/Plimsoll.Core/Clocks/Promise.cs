using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Clocks;

/// <summary>A standard made ready to run: what follows from its form alone is worked out once.</summary>
internal sealed class Promise
{
    private static readonly string?[] NoCode = [null];

    public Promise(Standard standard, IReadOnlyList<Standard> versions, TypeSet[] needs)
    {
        Standard = standard;
        Versions = versions;
        Needs = needs;
        Codes = standard.OneForEach is { } set ? [.. set.Codes] : NoCode;
        FromLastMet = standard.From?.Events.Any(happens => happens is LastMet) ?? false;
        Parts = standard.Kind is StandardKind.Deadline or StandardKind.Countdown or StandardKind.Dated ? [.. PartsOf(standard)] : [];
    }

    public Standard Standard { get; }

    /// <summary>The form in force of the same standard, if it has had several.</summary>
    public IReadOnlyList<Standard> Versions { get; }

    /// <summary>See <see cref="Startable"/>.</summary>
    public TypeSet[] Needs { get; }

    /// <summary>The codes of <c>one for each</c>; or none, once.</summary>
    public string?[] Codes { get; }

    /// <summary><c>from: last met</c></summary>
    public bool FromLastMet { get; }

    /// <summary>Of a deadline: what starts it, with the steps that this starts.</summary>
    public Part[] Parts { get; }

    /// <summary>The version in force on a day.</summary>
    public Standard InForce(DateOnly day)
    {
        for (var i = Versions.Count - 1; i > 0; i--)
        {
            if (Versions[i].InForceFrom <= day)
            {
                return Versions[i];
            }
        }

        return Versions[0];
    }

    /// <summary>The parts of the clock: its steps, or the whole as one.</summary>
    private static IEnumerable<Part> PartsOf(Standard standard)
    {
        IReadOnlyList<Step> steps = standard.Steps.Count > 0
            ? standard.Steps
            : [new Step("", null, standard.Within, null, standard.By, standard.AtLeast, standard.MetBy!)];
        return steps.GroupBy(step => step.From ?? standard.From).Select(group => new Part(group.Key!, [.. group], standard));
    }
}

/// <summary>Steps of one deadline that start together.</summary>
internal sealed class Part(Trigger from, Step[] steps, Standard standard)
{
    public Trigger From { get; } = from;

    public Step[] Steps { get; } = steps;

    /// <summary>Each starting record has a clock of its own.</summary>
    public bool Apart { get; } = standard.Kind != StandardKind.Deadline || steps.Any(step => step.MetBy.BelongsToOneStart);

    /// <summary>An answer may name no start.</summary>
    public bool Loose { get; } = steps.Any(step => step.MetBy.MayNameNoStart);
}
