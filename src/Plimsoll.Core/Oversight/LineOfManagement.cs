using Plimsoll.Core.Practice;

namespace Plimsoll.Core.Oversight;

/// <summary>
/// The line of management: from a role to the post, from the post to its holder or deputy. A vacant post, and a holder who is away without a deputy,
/// move what is asked up to the role above at once.
/// </summary>
public sealed class LineOfManagement(Catalogue catalogue, Posts posts)
{
    private const int Longest = 12;

    private const string SocialWorker = "social worker";

    private const string HeadOfService = "head of service";

    /// <summary>Who must answer for a role on a day.</summary>
    public Responsible Find(string asked, Whose whose, DateOnly day)
    {
        if (whose.IsUnallocated && asked != HeadOfService && catalogue.IsOrIsAbove(HeadOfService, asked))
        {
            return Find(HeadOfService, whose with { IsUnallocated = false }, day) with { Team = null, MovedUp = Responsible.NobodyAllocated };
        }

        if (asked == SocialWorker && whose.Worker is not null)
        {
            return new Responsible(asked, whose.Team, Holder: whose.Worker);
        }

        string? why = null;
        var role = asked;
        for (var step = 0; step < Longest; step++)
        {
            if (There(role, whose, day, out var reason) is { } there)
            {
                return there with { MovedUp = why };
            }

            var above = catalogue.Roles.GetValueOrDefault(role)?.Above;
            why = why is null ? reason : $"{why} {reason}";
            if (above is null)
            {
                break;
            }

            role = above;
        }

        return new Responsible(role, Of(role, whose), MovedUp: why);
    }

    /// <summary>Whether who answers for a role, or for one above it, depends on the child's worker and on who chaired.</summary>
    internal (bool Worker, bool Chair) Asks(string asked)
    {
        var (worker, chair) = (asked == SocialWorker, false);
        var role = asked;
        for (var step = 0; step <= Longest && role is not null; step++)
        {
            var known = catalogue.Roles.GetValueOrDefault(role);
            worker |= known is { IsLine: true };
            chair |= IsChair(known is { AnyOf.Count: > 0 } ? known.AnyOf : [role]);
            role = known?.Above;
        }

        return (worker, chair);
    }

    /// <summary>Who is there for a role; null, with the reason, where nobody is.</summary>
    private Responsible? There(string role, Whose whose, DateOnly day, out string reason)
    {
        reason = "";
        var known = catalogue.Roles.GetValueOrDefault(role);
        var names = known is { AnyOf.Count: > 0 } ? known.AnyOf : [role];
        if (!names.Any(posts.Know))
        {
            return new Responsible(role, Of(role, whose), Holder: IsChair(names) ? whose.Chair : null);
        }

        var found = known is { IsLine: true } && whose.Worker is not null ? InLine(whose.Worker, known.Employment, day) : PostsFor(names, whose, day);
        if (found.Count == 0)
        {
            reason = $"No post of {role} is on record{(whose.Team is null ? "" : $" for {whose.Team}")}.";
            return null;
        }

        if (found.Count > 1 && IsChair(names) && found.FirstOrDefault(post => whose.Chair is not null && posts.Holder(post, day) == whose.Chair) is { } own)
        {
            found = [own];
        }

        var there = found.Select(post => Holds(post, role, known?.Employment, whose, day)).ToList();
        var present = there.Where(one => one.Who is not null).ToList();
        reason = there[0].Why;
        return present.Count switch
        {
            0 => null,
            1 => present[0].Who,
            // One of several, and which is not on record.
            _ => new Responsible(role, Of(role, whose)),
        };
    }

    private (Responsible? Who, string Why) Holds(Post post, string role, string? employment, Whose whose, DateOnly day)
    {
        var place = post.Team is null ? "" : $", {post.Team}";
        if (posts.Holder(post, day) is not { } holder)
        {
            return (null, $"The post of {post.Role}{place} is vacant.");
        }

        var deputy = posts.IsAway(holder, day) ? posts.Deputy(post, day) : null;
        if (posts.IsAway(holder, day) && deputy is null)
        {
            return (null, $"{holder}, {post.Role}{place}, is away and has no deputy.");
        }

        return employment is not null && posts.EmploymentOf(deputy ?? holder, day) is { } other && other != employment
            ? (null, $"{deputy ?? holder}, {post.Role}{place}, is employed by an agency.")
            : (new Responsible(role, Of(role, whose), post.Id, holder, deputy), "");
    }

    /// <summary>A team's own post; else the one above it in the line; else those of the whole authority.</summary>
    private IReadOnlyList<Post> PostsFor(IReadOnlyList<string> names, Whose whose, DateOnly day)
    {
        if (whose.Team is not null)
        {
            var own = posts.OfTeam(whose.Team, day);
            if (own.Where(post => names.Contains(post.Role)).ToList() is { Count: > 0 } fit)
            {
                return fit;
            }

            foreach (var post in own)
            {
                if (Upward(post, day).FirstOrDefault(above => names.Contains(above.Role)) is { } above)
                {
                    return [above];
                }
            }
        }

        return [.. names.SelectMany(name => posts.OfRole(name, day)).Where(post => post.Team is null)];
    }

    /// <summary>The first manager above a worker who is there and employed as asked.</summary>
    private IReadOnlyList<Post> InLine(string worker, string? employment, DateOnly day)
    {
        var line = posts.HeldBy(worker, day).SelectMany(post => Upward(post, day)).ToList();
        return line.FirstOrDefault(post => posts.Holder(post, day) is { } holder && holder != worker && !posts.IsAway(holder, day)
            && (employment is null || posts.EmploymentOf(holder, day) is not { } other || other == employment)) is { } manager ? [manager] : [];
    }

    private IEnumerable<Post> Upward(Post post, DateOnly day)
    {
        var step = posts.Above(post, day);
        for (var steps = 0; step is not null && steps < Longest; steps++, step = posts.Above(step, day))
        {
            yield return step;
        }
    }

    private static bool IsChair(IReadOnlyList<string> names) => names.Contains("conference chair") || names.Contains("reviewing officer");

    /// <summary>The team, for a role that stands at or under a service manager and is not a chair's.</summary>
    private string? Of(string role, Whose whose) => !IsChair([role]) && !IsChair(catalogue.Roles.GetValueOrDefault(role)?.AnyOf ?? []) && catalogue.IsOrIsAbove("service manager", role) ? whose.Team : null;

    /// <summary>The line from a worker's post to the director: where it breaks, in a sentence; null where it does not.</summary>
    public string? Gap(string worker, DateOnly day)
    {
        foreach (var post in posts.HeldBy(worker, day))
        {
            var line = Upward(post, day).Prepend(post).ToList();
            if (line.Find(one => posts.Holder(one, day) is null) is { } vacant)
            {
                return $"The post {vacant.Id} ({vacant.Role}) above {worker} is vacant.";
            }

            if (line[^1].Role != "director")
            {
                return $"The line above {worker} ends at {line[^1].Id} ({line[^1].Role}) and does not reach the director.";
            }
        }

        return posts.HeldBy(worker, day).Count == 0 ? $"{worker} holds no post on record." : null;
    }
}
