using Plimsoll.Demo.Making;

namespace Plimsoll.Demo.People;

/// <summary>
/// Whom a demonstration can be seen as: for each role, and for each kind of team, the first in post on the last day who has children where the role has them.
/// </summary>
internal sealed class Cast(Line line, Caseloads caseloads, DateOnly last)
{
    public IEnumerable<Facts> People()
    {
        foreach (var alike in line.Posts.Where(post => post.Seat.On(last) is not null && post.Closes is null).GroupBy(post => (post.Role, post.Seat.Post, post.Team?.Kind, post.Team?.IsAgency)))
        {
            var post = alike.FirstOrDefault(post => caseloads.Of(post.Seat.On(last)!.Id) > 0) ?? alike.First();
            yield return Person(post, post.Seat.On(last)!);
        }
    }

    private Facts Person(LinePost post, Worker worker) => new(
        "worker", worker.Id, "name", worker.Name, "role", post.Role, "title", post.Title, "team", worker.Author.Team!,
        "employment", post.Role == "lead member" ? "elected" : IsPartner(post) ? "partner" : worker.Author.Employment!, "sees", Sees(post, worker));

    private static bool IsPartner(LinePost post) => post.Role is "looked-after health team" or "health board" or "safeguarding partnership" or "improvement board";

    private string Sees(LinePost post, Worker worker) => post.Role switch
    {
        "social worker" when post.Team!.Kind == "front door" => "The contacts and referrals of the day.",
        "social worker" when post.Team!.Kind == "fostering" => "The foster carers of Northport.",
        "social worker" when post.Team!.Kind == "early help" => "Families with early help.",
        "social worker" => $"Their own {caseloads.Words(worker.Id, null)}.",
        "team manager" when post.Team!.Kind == "conference and review" => "The chairs and officers of the team, and what they review.",
        "team manager" or "hub manager" or "leaving care team manager" or "fostering team manager" => $"The team: {caseloads.Words(null, worker.Author.Team)}.",
        "conference chair" or "reviewing officer" => $"{caseloads.Of(worker.Id)} children whose plans they chair or review.",
        "lead member" or "corporate parenting board" or "improvement board" or "safeguarding partnership" => "Figures of the service, without names.",
        "looked-after health team" or "health board" => "What health owes to children in care.",
        "virtual school head" or "virtual school adviser" => "Education plans of children in care.",
        _ => $"The service: {caseloads.Words(null, null)}.",
    };
}
