using Microsoft.AspNetCore.Mvc;
using Plimsoll.App.Homes;
using Plimsoll.App.Looking;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>What one worker has promised, what to do next, and who was last seen when.</summary>
[ForPurpose(Purpose.List)]
public sealed class WorkModel(FirstPages pages, Who who) : DayPage<WorkListView>
{
    public override string Heading => "My work";

    public override string? Summary => View is not { } view ? null
        : $"{Words.On(view.Day)}: {(view.Late.Count == 0 ? "nothing is late" : $"{Words.Count(view.Late.Count, "promise is", "promises are")} late")}, "
            + $"{(view.Soon.Count == 0 ? "nothing falls" : Words.Count(view.Soon.Count, "falls", "fall"))} due in the next five working days.";

    public PromiseSection Owed => Section("owed", "Waiting for your answer", null, View!.Owed, isOwn: false);

    public PromiseSection Late => Section("late", "Late", null, View!.Late);

    public PromiseSection Soon => Section("soon", "In the next five working days", "Nothing falls due.", View!.Soon);

    public PromiseSection Later => Section("later", "In the four weeks after", null, View!.Later);

    public IActionResult OnGet() => Show(day => pages.WorkList(who.Reader, null, day));

    public string Child(string id) => $"/child/{Uri.EscapeDataString(id)}{AsAt.Query}";

    private PromiseSection Section(string id, string heading, string? empty, IReadOnlyList<ListedPromise> rows, bool isOwn = true) =>
        new(id, heading, empty, new PromiseTable(heading, rows, View!.Day.AsAt, AsAt.Query, isOwn));
}
