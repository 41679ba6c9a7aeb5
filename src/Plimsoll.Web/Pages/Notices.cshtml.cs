using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plimsoll.App.Looking;
using Plimsoll.App.Notices;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>What waits for the reader: each line leads to where it is dealt with.</summary>
[ForPurpose(Purpose.List)]
public sealed class NoticesModel(ReadInbox inbox, Who who) : PageModel
{
    public WaitingView View { get; private set; } = null!;

    public int Unread => View.Unread.Part.Total;

    public string Summary => Unread == 0 ? "Nothing waits for you." : $"{Words.Count(Unread, "thing has", "things have")} been laid out for you and not yet been read.";

    public IActionResult OnGet()
    {
        var shown = inbox.Of(who.Reader, PagePart.Asked(Request.Query, "unread"), PagePart.Asked(Request.Query, "read"));
        View = shown.What!;
        return shown.What is null ? HttpContext.Answer(shown.Access) : Page();
    }

    /// <summary>They have read it, and need not open anything for it.</summary>
    public IActionResult OnPost(string notice)
    {
        inbox.Open(who.Reader, notice);
        return Redirect("/notices");
    }

    /// <summary>Where it is dealt with; null where its reader may not open that.</summary>
    internal static string? Leads(WaitingNotice waiting) => waiting switch
    {
        { Measure: { } measure } => $"/measure/{Uri.EscapeDataString(measure.Id)}",
        { Name: null } => null,
        { Clock: { } clock } => $"/breach/{Uri.EscapeDataString(clock.Id)}?of={Uri.EscapeDataString(waiting.Notice.Subject.ToString())}",
        { Notice.Kind: NoticeKinds.Told or NoticeKinds.Allocation, Notice.Subject.Kind: SubjectKind.Child } => SubjectAddress.Of(waiting.Notice.Subject),
        { Notice.Type: not null } => $"/record/{Uri.EscapeDataString(waiting.Notice.Record)}",
        _ => null,
    };
}

/// <summary>The way to where a notice is dealt with: whoever goes it has read it.</summary>
[ForPurpose(Purpose.List)]
public sealed class NoticeModel(ReadInbox inbox, Who who) : PageModel
{
    public IActionResult OnGet(string id) =>
        inbox.Open(who.Reader, id) is { } waiting && NoticesModel.Leads(waiting) is { } address ? Redirect(address) : NotFound();
}
