using Plimsoll.Core.Records;

namespace Plimsoll.App.Tests.Access;

public sealed class SightOfATimelineTests
{
    [Fact]
    public void What_is_restricted_is_shown_to_those_who_may_see_it_and_to_others_as_something_to_ask_for()
    {
        using var service = new Service();
        service.Write(Service.Child("N1"), "safety-plan", "2026-11-10", new Author("north-2", "social worker"), ("kind", "exploitation"), ("step", "agreed"), ("review-date", "2026-12-01"), ("safe-word", "heron"));

        var worker = Seen(service, "north-1", "social worker@North");
        Assert.DoesNotContain(worker.Fields, field => field.Value == "Heron");
        Assert.Contains("Only a team manager and those above may see it.", Assert.Single(worker.Kept), StringComparison.Ordinal);

        var manager = Seen(service, "tm-North", "team manager@North");
        Assert.Contains(manager.Fields, field => field.Value == "Heron");
        Assert.Empty(manager.Kept);
    }

    private static App.Looking.TimelineEntry Seen(Service service, string worker, string role) =>
        new App.Looking.Looking(service.Authority).Child(Service.Reader(worker, role), "N1", null).What!.Timeline.Single(entry => entry.Type == "safety-plan");
}
